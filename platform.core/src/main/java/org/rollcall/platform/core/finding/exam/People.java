package org.rollcall.platform.core.finding.exam;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;

/** What matters about people when their data is judged. */
final class People {
  static final long STUDENT = 1;
  static final long TEACHER = 2;
  private static final int FLAGS = 8;

  private static final Set<UserRole> RELATIVES =
      Set.of(UserRole.PARENT, UserRole.GUARDIAN, UserRole.RELATIVE);

  private People() {}

  /** Whether the person learns or works at a school, and so needs an account. */
  static boolean belongs(User user) {
    return user.enabledUser()
        && user.roles().stream().anyMatch(held -> !RELATIVES.contains(held.role()));
  }

  /** Where the person belongs: the main organisation, or the first. */
  static Optional<SourcedId> school(User user) {
    return user.primaryOrg()
        .or(
            () ->
                user.roles().stream()
                    .map(RoleAssignment::org)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  static long packed(User user, long school) {
    boolean counts = user.enabledUser();
    return school << FLAGS
        | (counts && user.hasRole(UserRole.STUDENT) ? STUDENT : 0)
        | (counts && user.hasRole(UserRole.TEACHER) ? TEACHER : 0);
  }

  static long school(long packed) {
    return (packed & ~IdTable.DELETED) >>> FLAGS;
  }
}
