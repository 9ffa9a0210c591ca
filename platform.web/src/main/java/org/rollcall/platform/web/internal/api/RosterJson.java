package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.ClassType;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.overview.SchoolStanding;

/** Records of a roster as JSON; references are sourcedIds, words are OneRoster's. */
final class RosterJson {
  private RosterJson() {}

  static JsonObject school(SchoolStanding school) {
    var org = school.org();
    var answer = school(org, school.classes()).put("confirmedAt", school.confirmed());
    var emails = school.emails();
    if (emails != null) {
      answer.put("people", emails.people()).put("matchedPeople", emails.matched());
    }
    return answer.put("waitingChanges", school.waiting()).object();
  }

  private static JsonFields school(Org org, long classes) {
    return of(org)
        .put("name", org.name())
        .put("type", org.type().token())
        .put("identifier", org.identifier())
        .put("parent", org.parent())
        .put("classes", classes);
  }

  static JsonObject session(AcademicSession session) {
    return of(session)
        .put("title", session.title())
        .put("type", session.type().token())
        .put("startDate", session.startDate())
        .put("endDate", session.endDate())
        .put("parent", session.parent())
        .put("schoolYear", session.schoolYear())
        .object();
  }

  static JsonObject schoolClass(SchoolClass schoolClass) {
    return of(schoolClass)
        .put("title", schoolClass.title())
        .put("classCode", schoolClass.classCode())
        .put("classType", schoolClass.classType().map(ClassType::token))
        .put("location", schoolClass.location())
        .put("course", schoolClass.course())
        .put("school", schoolClass.school())
        .put("terms", JsonFields.texts(schoolClass.terms()))
        .put("grades", JsonFields.texts(schoolClass.grades()))
        .put("subjects", JsonFields.texts(schoolClass.subjects()))
        .put("periods", JsonFields.texts(schoolClass.periods()))
        .object();
  }

  static JsonObject person(User user) {
    return of(user)
        .put("givenName", user.name().givenName())
        .put("familyName", user.name().familyName())
        .put("displayName", user.name().display())
        .put("enabled", user.enabledUser())
        .put("username", user.username())
        .put("email", user.email())
        .put("identifier", user.identifier())
        .put("primaryOrg", user.primaryOrg())
        .put("roles", JsonFields.list(user.roles(), RosterJson::role))
        .put("grades", JsonFields.texts(user.grades()))
        .object();
  }

  /** An enrollment seen from a class, with the person where the roster has one. */
  static JsonObject enrollment(Enrollment enrollment, @Nullable User person) {
    var fields = enrollment(enrollment);
    return (person == null ? fields : fields.put("person", person(person))).object();
  }

  /** An enrollment seen from a person, with the class where the roster has one. */
  static JsonObject enrollment(Enrollment enrollment, @Nullable SchoolClass schoolClass) {
    var fields = enrollment(enrollment);
    return (schoolClass == null ? fields : fields.put("schoolClass", schoolClass(schoolClass)))
        .object();
  }

  private static JsonFields enrollment(Enrollment enrollment) {
    return of(enrollment)
        .put("user", enrollment.user().value())
        .put("class", enrollment.schoolClass().value())
        .put("role", enrollment.role().token())
        .put("primary", enrollment.primary())
        .put("beginDate", enrollment.beginDate())
        .put("endDate", enrollment.endDate());
  }

  private static JsonObject role(RoleAssignment assignment) {
    return new JsonFields()
        .put("role", assignment.role().token())
        .put("org", assignment.org())
        .put("primary", assignment.primary())
        .object();
  }

  private static JsonFields of(RosterRecord record) {
    return new JsonFields().put("sourcedId", record.header().sourcedId().value());
  }
}
