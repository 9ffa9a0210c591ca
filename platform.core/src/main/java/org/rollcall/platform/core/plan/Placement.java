package org.rollcall.platform.core.plan;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Demographics;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;

/**
 * Where a record belongs.
 *
 * @param group what it is counted and judged with
 * @param schoolClass the class it is, or is an enrollment in; null otherwise
 * @param person the person it is, or is about; null otherwise
 */
record Placement(SchoolGroup group, @Nullable SourcedId schoolClass, @Nullable SourcedId person) {

  static Placement of(RosterRecord record) {
    if (record instanceof Enrollment it) {
      return new Placement(
          new SchoolGroup(RosterType.ENROLLMENTS, it.school().orElse(null)),
          it.schoolClass(),
          it.user());
    } else if (record instanceof User it) {
      return new Placement(new SchoolGroup(RosterType.of(it), schoolOf(it)), null, it.sourcedId());
    } else if (record instanceof SchoolClass it) {
      return new Placement(
          new SchoolGroup(RosterType.CLASSES, it.school().orElse(null)), it.sourcedId(), null);
    } else if (record instanceof Course it) {
      return at(RosterType.COURSES, it.org());
    } else if (record instanceof Org) {
      return at(RosterType.ORGS, Optional.empty());
    } else if (record instanceof AcademicSession) {
      return at(RosterType.SESSIONS, Optional.empty());
    } else if (record instanceof Demographics it) {
      return new Placement(new SchoolGroup(RosterType.DEMOGRAPHICS, null), null, it.sourcedId());
    }
    throw new IllegalArgumentException("nobody said where a record of this type belongs");
  }

  private static Placement at(RosterType type, Optional<SourcedId> school) {
    return new Placement(new SchoolGroup(type, school.orElse(null)), null, null);
  }

  /** Each person counts once: where the main role is, else where the first one is. */
  private static @Nullable SourcedId schoolOf(User user) {
    return user.roles().stream()
        .filter(role -> role.org().isPresent())
        .max(Comparator.comparing(RoleAssignment::primary))
        .flatMap(RoleAssignment::org)
        .or(user::primaryOrg)
        .orElse(null);
  }
}
