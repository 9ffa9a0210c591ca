package org.rollcall.platform.store;

import java.util.List;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;

/** Records and changes that say only what matters. */
final class RosterRecords {
  private static final RecordCodec CODEC = new RecordCodec();

  private RosterRecords() {}

  static SourcedId id(String value) {
    return SourcedId.of(value);
  }

  static RecordHeader header(String id) {
    return RecordHeader.builder(id(id)).build();
  }

  static Org school(String id, String name) {
    return Org.builder(header(id), name, OrgType.SCHOOL).build();
  }

  static SchoolClass schoolClass(String id, String title, String school) {
    return SchoolClass.builder(header(id), title).school(id(school)).build();
  }

  static User person(String id, String given, String family) {
    return User.builder(header(id), PersonName.builder(given, family).build()).build();
  }

  static Enrollment enrollment(String id, String user, String schoolClass) {
    return Enrollment.builder(header(id), id(user), id(schoolClass), EnrollmentRole.STUDENT)
        .build();
  }

  static List<RecordChange> added(RosterRecord... records) {
    return Stream.of(records).map(RosterRecords::addition).toList();
  }

  static RecordChange addition(RosterRecord record) {
    var body = CODEC.encode(record);
    return new RecordChange.Addition(RecordKey.of(record.sourcedId()), body.hash(), record, body);
  }

  static List<RecordChange> changed(RosterRecord record) {
    var body = CODEC.encode(record);
    var key = RecordKey.of(record.sourcedId());
    return List.of(new RecordChange.Change(key, body.hash(), record, body));
  }

  static List<RecordChange> removed(String... ids) {
    return Stream.of(ids)
        .<RecordChange>map(id -> new RecordChange.Removal(RecordKey.of(id(id))))
        .toList();
  }
}
