package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** Students: one in 25 without e-mail, one in 20 with a password field, some who left. */
final class StudentSource extends NumberedSource {

  StudentSource(Roster roster) {
    super(roster, Roster.STUDENT, roster.layout().students());
  }

  static String grade(Roster roster, int student) {
    int school = roster.layout().schoolOfStudent(student);
    return roster.seed().pick(roster.layout().level(school).grades(), Salt.GRADE, student);
  }

  @Override
  boolean isLeaving(int index) {
    return roster.studentLeft(index);
  }

  @Override
  public JsonObject record(int index) {
    String school = Roster.schoolId(roster.layout().schoolOfStudent(index));
    var json =
        RecordBuilder.seeded(this, index)
            .text("username", "stu" + index)
            .parts("userIds", People.ids("stateId", "ST%09d".formatted(index)))
            .truth("enabledUser", index % 61 != 30)
            .text("givenName", roster.names().given(People.STUDENTS, index))
            .text("familyName", roster.names().family(People.STUDENTS, index));
    if (index % 3 == 1) {
      json.text("middleName", roster.names().middle(People.STUDENTS, index));
    }
    if (index % 29 == 5) {
      json.text("preferredFirstName", "Max").text("pronouns", "they/them");
    }
    json.parts("roles", roles(index, school))
        .part("primaryOrg", roster.links().to(RecordType.ORGS, school))
        .text("identifier", "ST%09d".formatted(index));
    if (index % 25 != 13) {
      json.text("email", People.email(roster, People.STUDENTS, index));
    }
    if (index % 10 == 0 && index / 10 < roster.layout().guardians()) {
      json.parts(
          "agents", List.of(roster.links().to(RecordType.USERS, Roster.GUARDIAN.id(index / 10))));
    }
    json.texts("grades", List.of(grade(roster, index)));
    if (index % 20 == 7) {
      json.text("password", People.plantedPassword(sourcedId(index)));
    }
    return json.build();
  }

  private List<JsonObject> roles(int index, String school) {
    var roles = new ArrayList<JsonObject>();
    roles.add(People.role(roster, "primary", "student", school));
    int schools = roster.layout().schools();
    if (roster.has(Trait.STUDENTS_IN_TWO_SCHOOLS) && index % 23 == 7 && schools > 1) {
      String other = Roster.schoolId((roster.layout().schoolOfStudent(index) + 1) % schools);
      roles.add(People.role(roster, "secondary", "student", other));
    }
    if (roster.has(Trait.CENSUS_SCHOOL) && index % 19 == 4) {
      roles.add(People.role(roster, "secondary", "student", roster.censusSchoolId()));
    }
    return roles;
  }
}
