package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.connector.simulator.internal.record.Numbering;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** The letter grades of every class. */
final class ScoreScaleSource extends NumberedSource {

  private static final List<List<String>> LETTERS =
      List.of(
          List.of("90 - 100", "A"),
          List.of("80 - 89", "B"),
          List.of("70 - 79", "C"),
          List.of("60 - 69", "D"),
          List.of("0 - 59", "F"));

  ScoreScaleSource(Roster roster) {
    super(roster, new Numbering("scl-", 7), roster.layout().classes());
  }

  @Override
  boolean isLeaving(int index) {
    return roster.classCancelled(index);
  }

  @Override
  public JsonObject record(int index) {
    return RecordBuilder.seeded(this, index)
        .text("title", "Letter grades")
        .text("type", "letter")
        .part("class", roster.links().to(RecordType.CLASSES, Roster.CLASS.id(index)))
        .parts("scoreScaleValue", LETTERS.stream().map(ScoreScaleSource::value).toList())
        .build();
  }

  private static JsonObject value(List<String> pair) {
    return RecordBuilder.part()
        .text("itemValueLHS", pair.get(0))
        .text("itemValueRHS", pair.get(1))
        .build();
  }
}
