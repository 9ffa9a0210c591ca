package org.rollcall.platform.store.roster;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.roster.Hashing;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * What a record is ordered and looked up by. References are the first 64 bits of a key: half the
 * index, and readers compare the sourcedId itself afterwards.
 */
record LookupColumns(@Nullable String sortKey, @Nullable Long refA, @Nullable Long refB) {
  private static final LookupColumns NONE = new LookupColumns(null, null, null);

  static LookupColumns of(RosterRecord record, Hashing hashing) {
    if (record instanceof Enrollment enrollment) {
      return new LookupColumns(
          null,
          hashing.key(enrollment.schoolClass()).high(),
          hashing.key(enrollment.user()).high());
    } else if (record instanceof User user) {
      return sorted(PersonKeys.sortKey(user));
    } else if (record instanceof SchoolClass schoolClass) {
      var school = schoolClass.school().map(LookupColumns::reference).orElse(null);
      return new LookupColumns(Folded.of(schoolClass.title()), school, null);
    } else if (record instanceof Course course) {
      return sorted(Folded.of(course.title()));
    } else if (record instanceof Org org) {
      return sorted(Folded.of(org.name()));
    } else if (record instanceof AcademicSession session) {
      // Sessions without a date come last.
      var start = session.startDate().map(Object::toString).orElse("~");
      return sorted(start + " " + Folded.of(session.title()));
    }
    return NONE;
  }

  static long reference(SourcedId id) {
    return RecordKey.of(id).high();
  }

  private static LookupColumns sorted(String sortKey) {
    return new LookupColumns(sortKey, null, null);
  }
}
