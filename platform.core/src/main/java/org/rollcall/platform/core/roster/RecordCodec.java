package org.rollcall.platform.core.roster;

import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Demographics;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.User;

/**
 * Writes a record as the body that is stored and hashed, and reads it back: UTF-8 JSON, fields in a
 * fixed order, without {@code dateLastModified} and status, so that equal bodies mean that nothing
 * changed that anybody would see.
 */
public final class RecordCodec {
  /** Grows whenever the body of an unchanged record would come out differently. */
  public static final int VERSION = 1;

  /** The body of a record. */
  public RecordBody encode(RosterRecord record) {
    var out = BodyWriter.begin(record.sourcedId());
    if (record instanceof Enrollment enrollment) {
      EnrollmentCodec.write(enrollment, out);
    } else if (record instanceof User user) {
      UserCodec.write(user, out);
    } else if (record instanceof SchoolClass schoolClass) {
      SchoolClassCodec.write(schoolClass, out);
    } else if (record instanceof Course course) {
      CourseCodec.write(course, out);
    } else if (record instanceof Org org) {
      OrgCodec.write(org, out);
    } else if (record instanceof AcademicSession session) {
      AcademicSessionCodec.write(session, out);
    } else if (record instanceof Demographics demographics) {
      DemographicsCodec.write(demographics, out);
    } else {
      throw new IllegalArgumentException("no body is defined for " + record.getClass().getName());
    }
    return out.end();
  }

  /** The record of a body, active and without a date. */
  public RosterRecord decode(RosterCollection collection, RecordBody body) {
    var in = BodyReader.read(body);
    return switch (collection) {
      case ORGS -> OrgCodec.read(in);
      case ACADEMIC_SESSIONS -> AcademicSessionCodec.read(in);
      case COURSES -> CourseCodec.read(in);
      case CLASSES -> SchoolClassCodec.read(in);
      case USERS -> UserCodec.read(in);
      case ENROLLMENTS -> EnrollmentCodec.read(in);
      case DEMOGRAPHICS -> DemographicsCodec.read(in);
      default -> throw new IllegalArgumentException("no body is defined for " + collection);
    };
  }
}
