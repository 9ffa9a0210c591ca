package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** The parts that user records of every kind have in common. */
final class People {

  /** The kinds of person, which keep their names apart. */
  static final int STUDENTS = 0;

  static final int TEACHERS = 1;
  static final int GUARDIANS = 2;
  static final int STAFF = 3;

  private People() {}

  static JsonObject role(Roster roster, String type, String role, String org) {
    return RecordBuilder.part()
        .text("roleType", type)
        .text("role", role)
        .part("org", roster.links().to(RecordType.ORGS, org))
        .text("beginDate", SchoolYear.start().toString())
        .build();
  }

  static List<JsonObject> ids(String type, String identifier) {
    return List.of(RecordBuilder.part().text("type", type).text("identifier", identifier).build());
  }

  static String email(Roster roster, int kind, int index) {
    return Names.mailbox(
            roster.names().given(kind, index), roster.names().family(kind, index), index)
        + (kind == STUDENTS ? "@students." : kind == GUARDIANS ? "@mail." : "@")
        + Roster.MAIL_DOMAIN;
  }

  /** A secret that no reader may keep: tests search for it. */
  static String plantedPassword(String sourcedId) {
    return "planted-password-" + sourcedId;
  }
}
