package org.rollcall.connector.oneroster.internal.roster;

import java.util.List;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** The roles of a user, of either version. */
public final class Roles {
  private Roles() {}

  public static List<RoleAssignment> of(Fields user) {
    var roles = user.each("roles");
    return roles.isEmpty() ? ofOneOne(user) : roles.stream().map(Roles::ofOneTwo).toList();
  }

  private static RoleAssignment ofOneTwo(Fields role) {
    return RoleAssignment.builder(Words.read(role, "role", UserRole::ofToken, UserRole.OTHER))
        .org(role.referenceOrNull("org"))
        .primary(role.text("roleType").filter("primary"::equalsIgnoreCase).isPresent())
        .beginDate(role.date("beginDate"))
        .endDate(role.date("endDate"))
        .build();
  }

  /** The one role that a 1.1 user has is the main one at each of the orgs. */
  private static List<RoleAssignment> ofOneOne(Fields user) {
    if (user.text("role").isEmpty()) {
      return List.of();
    }
    var role = Words.read(user, "role", UserRole::ofToken, UserRole.OTHER);
    var orgs = user.references("orgs");
    return orgs.isEmpty()
        ? List.of(RoleAssignment.builder(role).primary(true).build())
        : orgs.stream()
            .map(org -> RoleAssignment.builder(role).org(org).primary(true).build())
            .toList();
  }
}
