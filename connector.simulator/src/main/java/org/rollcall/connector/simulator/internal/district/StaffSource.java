package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/**
 * A district administrator, then for each school a principal, a counselor and an aide. The aide is
 * the school's second teacher once more, with the same address in capitals: SIS hold such pairs.
 */
final class StaffSource extends NumberedSource {

  private static final List<String> ROLES = List.of("principal", "counselor", "aide");

  StaffSource(Roster roster) {
    super(roster, Roster.STAFF, 1 + roster.layout().schools() * ROLES.size());
  }

  @Override
  boolean isLeaving(int index) {
    return false;
  }

  @Override
  public JsonObject record(int index) {
    int school = Math.max(0, index - 1) / ROLES.size();
    String org = index == 0 ? Roster.ORG.id(0) : Roster.schoolId(school);
    String role = index == 0 ? "districtAdministrator" : ROLES.get((index - 1) % ROLES.size());
    boolean twice = role.equals("aide");
    int kind = twice ? People.TEACHERS : People.STAFF;
    int person = twice ? roster.layout().firstTeacher(school) + 1 : index;
    String email = People.email(roster, kind, person);
    return RecordBuilder.seeded(this, index)
        .text("username", "adm" + index)
        .truth("enabledUser", true)
        .text("givenName", roster.names().given(kind, person))
        .text("familyName", roster.names().family(kind, person))
        .parts("roles", List.of(People.role(roster, "primary", role, org)))
        .part("primaryOrg", roster.links().to(RecordType.ORGS, org))
        .text("email", twice ? email.toUpperCase(Locale.ROOT) : email)
        .build();
  }
}
