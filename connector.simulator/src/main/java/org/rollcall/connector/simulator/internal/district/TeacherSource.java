package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** Teachers: a few teach in a second school too, a few have no e-mail or a password field. */
final class TeacherSource extends NumberedSource {

  TeacherSource(Roster roster) {
    super(roster, Roster.TEACHER, roster.layout().teachers());
  }

  @Override
  boolean isLeaving(int index) {
    return roster.teacherLeft(index);
  }

  @Override
  public JsonObject record(int index) {
    int school = roster.layout().schoolOfTeacher(index);
    var json =
        RecordBuilder.seeded(this, index)
            .text("username", "tch" + index)
            .parts("userIds", People.ids("staffId", "T%06d".formatted(index)))
            .truth("enabledUser", true)
            .text("givenName", roster.names().given(People.TEACHERS, index))
            .text("familyName", roster.names().family(People.TEACHERS, index))
            .parts("roles", roles(index, school))
            .part("primaryOrg", roster.links().to(RecordType.ORGS, Roster.schoolId(school)));
    if (!roster.has(Trait.TEACHERS_WITHOUT_IDENTIFIER) || index % 6 != 1) {
      json.text("identifier", "T%06d".formatted(index));
    }
    if (index % 50 != 37) {
      json.text("email", People.email(roster, People.TEACHERS, index));
    }
    if (index % 40 == 3) {
      json.text("password", People.plantedPassword(sourcedId(index)));
    }
    return json.build();
  }

  private List<JsonObject> roles(int index, int school) {
    var roles = new ArrayList<JsonObject>();
    roles.add(People.role(roster, "primary", "teacher", Roster.schoolId(school)));
    int schools = roster.layout().schools();
    if (index % 17 == 5 && schools > 1) {
      String other = Roster.schoolId((school + 1) % schools);
      roles.add(People.role(roster, "secondary", "teacher", other));
    }
    return roles;
  }
}
