package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.stream.IntStream;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** The district, its schools, and one school that closed. */
final class OrgSource extends NumberedSource {

  OrgSource(Roster roster) {
    super(roster, Roster.ORG, roster.layout().schools() + 2);
  }

  @Override
  boolean isLeaving(int index) {
    return index == size() - 1;
  }

  @Override
  public JsonObject record(int index) {
    return index == 0 ? district() : school(index);
  }

  private JsonObject district() {
    return RecordBuilder.seeded(this, 0)
        .text("name", "Riverbend Unified School District")
        .text("type", "district")
        .text("identifier", "RUSD")
        .parts(
            "children",
            IntStream.range(0, roster.layout().schools())
                .mapToObj(school -> roster.links().to(RecordType.ORGS, Roster.schoolId(school)))
                .toList())
        .build();
  }

  private JsonObject school(int index) {
    int school = index - 1;
    return RecordBuilder.seeded(this, index)
        .text("name", roster.names().place(school) + " " + roster.layout().level(school).title())
        .text("type", "school")
        .text("identifier", "S" + (100 + index))
        .part("parent", roster.links().to(RecordType.ORGS, Roster.ORG.id(0)))
        .build();
  }
}
