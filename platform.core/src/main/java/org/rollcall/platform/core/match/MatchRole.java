package org.rollcall.platform.core.match;

import java.util.Locale;
import java.util.Set;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;

/** Who needs an account: parents and guardians do not. */
public enum MatchRole {
  STUDENT("Students"),
  STAFF("Staff");

  private static final Set<UserRole> RELATIVES =
      Set.of(UserRole.PARENT, UserRole.GUARDIAN, UserRole.RELATIVE);

  private final String label;

  MatchRole(String label) {
    this.label = label;
  }

  /** The words a person reads. */
  public String label() {
    return label;
  }

  /** The word in the API. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static boolean needsAccount(User user) {
    return user.enabledUser()
        && user.roles().stream().anyMatch(held -> !RELATIVES.contains(held.role()));
  }

  static MatchRole of(User user) {
    return user.hasRole(UserRole.STUDENT) ? STUDENT : STAFF;
  }
}
