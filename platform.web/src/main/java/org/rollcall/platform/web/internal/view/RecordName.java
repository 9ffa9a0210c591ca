package org.rollcall.platform.web.internal.view;

import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.User;

/** What a person calls a record. */
public final class RecordName {
  private RecordName() {}

  /** Its name or title; its identifier where it has none. */
  public static String of(RosterRecord record) {
    var name = name(record);
    return name.isBlank() ? record.sourcedId().value() : name;
  }

  private static String name(RosterRecord record) {
    if (record instanceof User user) {
      return user.name().display();
    } else if (record instanceof SchoolClass schoolClass) {
      return schoolClass.title();
    } else if (record instanceof Org org) {
      return org.name();
    } else if (record instanceof AcademicSession session) {
      return session.title();
    } else if (record instanceof Course course) {
      return course.title();
    } else if (record instanceof Enrollment enrollment) {
      return Words.ofToken(enrollment.role().token())
          + " "
          + enrollment.user().value()
          + " in class "
          + enrollment.schoolClass().value();
    }
    return "";
  }
}
