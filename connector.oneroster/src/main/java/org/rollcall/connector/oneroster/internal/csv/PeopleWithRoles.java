package org.rollcall.connector.oneroster.internal.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.json.Value;
import org.rollcall.connector.oneroster.internal.roster.Roles;

/**
 * Gives people their roles: those that are told, or, where only changes are told, what is held with
 * the changes made to it. A role is the same when role and organisation are.
 */
final class PeopleWithRoles {
  private final CsvPackage files;
  private final boolean all;

  /**
   * Gives roles.
   *
   * @param all whether all roles are told, and not only what changed of them
   */
  PeopleWithRoles(CsvPackage files, boolean all) {
    this.files = files;
    this.all = all;
  }

  /** A person with roles, as told by these rows. */
  User with(User person, List<Value> rows) {
    var roles = roles(rows, false);
    if (!all) {
      roles = changed(held(person.sourcedId()), rows);
    }
    return User.builder(person).roles(roles).build();
  }

  /** Somebody who is held, and of whom nothing but roles is told; empty when not held. */
  Optional<User> held(String id, List<Value> rows) {
    return id.isBlank()
        ? Optional.empty()
        : held(SourcedId.of(id)).map(person -> with(person, rows));
  }

  private List<RoleAssignment> changed(Optional<User> held, List<Value> rows) {
    var roles = new ArrayList<>(held.map(User::roles).orElse(List.of()));
    var told = roles(rows, false);
    roles.removeIf(role -> has(told, role) || has(roles(rows, true), role));
    roles.addAll(told);
    return roles;
  }

  private static boolean has(List<RoleAssignment> roles, RoleAssignment like) {
    return roles.stream()
        .anyMatch(role -> role.role() == like.role() && role.org().equals(like.org()));
  }

  private static List<RoleAssignment> roles(List<Value> rows, boolean ended) {
    var chosen =
        rows.stream()
            .filter(Value.Members.class::isInstance)
            .filter(row -> ended == isEnded(new Fields((Value.Members) row)))
            .toList();
    return Roles.of(
        new Fields(Value.Members.of(List.of("roles"), List.of(new Value.Many(chosen)))));
  }

  private static boolean isEnded(Fields row) {
    return row.text("status").filter("tobedeleted"::equalsIgnoreCase).isPresent();
  }

  private Optional<User> held(SourcedId id) {
    return files
        .held(RosterCollection.USERS, id)
        .filter(User.class::isInstance)
        .map(User.class::cast);
  }
}
