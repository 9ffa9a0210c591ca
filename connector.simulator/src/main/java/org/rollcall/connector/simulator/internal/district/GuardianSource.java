package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** Guardians: guardian n belongs to student 10 n. */
final class GuardianSource extends NumberedSource {

  GuardianSource(Roster roster) {
    super(roster, Roster.GUARDIAN, roster.layout().guardians());
  }

  @Override
  boolean isLeaving(int index) {
    return roster.studentLeft(10 * index);
  }

  @Override
  public JsonObject record(int index) {
    String student = Roster.STUDENT.id(10 * index);
    String school = Roster.schoolId(roster.layout().schoolOfStudent(10 * index));
    return RecordBuilder.seeded(this, index)
        .text("username", "par" + index)
        .truth("enabledUser", true)
        .text("givenName", roster.names().given(People.GUARDIANS, index))
        .text("familyName", roster.names().family(People.STUDENTS, 10 * index))
        .parts("roles", List.of(People.role(roster, "primary", "guardian", school)))
        .text("email", People.email(roster, People.GUARDIANS, index))
        .text("phone", "+1 555 01" + (index % 100))
        .parts("agents", List.of(roster.links().to(RecordType.USERS, student)))
        .build();
  }
}
