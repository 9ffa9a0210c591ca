package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.stream.IntStream;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** The district, its schools, one school that closed, and where it is counted, the census. */
final class OrgSource extends NumberedSource {

  OrgSource(Roster roster) {
    super(
        roster, Roster.ORG, roster.layout().schools() + (roster.has(Trait.CENSUS_SCHOOL) ? 3 : 2));
  }

  @Override
  boolean isLeaving(int index) {
    return index == roster.layout().schools() + 1;
  }

  @Override
  public JsonObject record(int index) {
    if (index == 0) {
      return district();
    }
    return index == roster.layout().schools() + 2 ? census(index) : school(index);
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

  private JsonObject census(int index) {
    return RecordBuilder.seeded(this, index)
        .text("name", "Entity 800 Census")
        .text("type", "school")
        .text("identifier", "800")
        .part("parent", roster.links().to(RecordType.ORGS, Roster.ORG.id(0)))
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
