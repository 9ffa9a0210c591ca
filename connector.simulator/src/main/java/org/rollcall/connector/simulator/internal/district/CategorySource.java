package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;

/** The weighted categories of every class; one class in ten has none set up. */
final class CategorySource extends NumberedSource {

  private static final List<String> TITLES =
      List.of("Homework", "Tests & Quizzes", "Participation");
  private static final List<String> CODED_TITLES =
      List.of("Assignments", "Assignments", "Participation");
  private static final List<String> CODES = List.of("ASG", "ASN", "PAR");
  private static final int[] WEIGHTS = {40, 50, 10};

  CategorySource(Roster roster) {
    super(roster, Roster.CATEGORY, roster.layout().classes() * TITLES.size());
  }

  static IntStream ofClass(int schoolClass) {
    int first = schoolClass * TITLES.size();
    return schoolClass % 10 == 9
        ? IntStream.empty()
        : IntStream.range(first, first + TITLES.size());
  }

  @Override
  boolean isLeaving(int index) {
    return roster.classCancelled(index / TITLES.size());
  }

  @Override
  public JsonObject record(int index) {
    int which = index % TITLES.size();
    boolean coded = roster.has(Trait.CATEGORY_CODES);
    var json =
        RecordBuilder.seeded(this, index)
            .text("title", (coded ? CODED_TITLES : TITLES).get(which))
            .number("weight", WEIGHTS[which]);
    if (coded) {
      json.part("metadata", RecordBuilder.part().text("code", CODES.get(which)).build());
    }
    int schoolClass = index / TITLES.size();
    if (roster.has(Trait.CLASS_IN_CATEGORY) && ofClass(schoolClass).findAny().isPresent()) {
      String id = Roster.CLASS.id(schoolClass);
      json.part("metadata", RecordBuilder.part().text("classId", id).build());
    }
    return json.build();
  }
}
