package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;

/** One record for each student, under the student's own identifier. */
final class DemographicsSource extends NumberedSource {

  private static final List<String> GROUPS =
      List.of(
          "americanIndianOrAlaskaNative",
          "asian",
          "blackOrAfricanAmerican",
          "nativeHawaiianOrOtherPacificIslander",
          "white");
  private static final List<String> SEXES =
      List.of("female", "male", "female", "male", "unspecified", "other");

  DemographicsSource(Roster roster) {
    super(roster, Roster.STUDENT, roster.layout().students());
  }

  @Override
  boolean isLeaving(int index) {
    return roster.studentLeft(index);
  }

  @Override
  public JsonObject record(int index) {
    int group = roster.seed().below(GROUPS.size(), Salt.GROUP, index);
    var json =
        RecordBuilder.seeded(this, index)
            .text("birthDate", birthDate(index).toString())
            .text("sex", SEXES.get(index % SEXES.size()));
    for (int i = 0; i < GROUPS.size(); i++) {
      json.truth(GROUPS.get(i), i == group);
    }
    return json.truth("demographicRaceTwoOrMoreRaces", false)
        .truth("hispanicOrLatinoEthnicity", index % 4 == 2)
        .text("countryOfBirthCode", "US")
        .build();
  }

  private LocalDate birthDate(int student) {
    String grade = StudentSource.grade(roster, student);
    int age = grade.equals("KG") ? 5 : 5 + Integer.parseInt(grade);
    return LocalDate.of(2026 - age, 1, 1).plusDays(roster.seed().below(240, Salt.BIRTH, student));
  }
}
