package org.rollcall.connector.oneroster.internal.roster;

import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterCollection;

/** Which mapper belongs to which collection. */
final class Mappers {
  private Mappers() {}

  static RecordMapper of(RosterCollection collection) {
    return switch (collection) {
      case ORGS -> new OrgMapper();
      case ACADEMIC_SESSIONS -> new AcademicSessionMapper();
      case COURSES -> new CourseMapper();
      case CLASSES -> new SchoolClassMapper();
      case USERS -> new UserMapper();
      case ENROLLMENTS -> new EnrollmentMapper();
      case DEMOGRAPHICS -> new DemographicsMapper();
      default ->
          throw new SisException(
              FailureKind.NOT_OFFERED, "This connector does not read " + collection.path() + ".");
    };
  }
}
