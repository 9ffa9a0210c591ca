package org.rollcall.platform.core.scoping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scope.TermChoice;

/** What a scope is in words. Names no person. */
final class ScopeWords {
  private static final int MOST_NAMES = 3;

  private ScopeWords() {}

  /** One sentence. */
  static String of(Scope scope, Collection<Org> known) {
    if (scope.isEverything()) {
      return "Everything that the SIS has is read.";
    }
    var parts = new ArrayList<String>();
    if (!scope.schools().isEmpty()) {
      parts.add(schools(scope, known));
    }
    if (!scope.grades().isEmpty()) {
      parts.add((scope.grades().size() == 1 ? "grade " : "grades ") + grades(scope));
    }
    if (scope.terms() == TermChoice.CURRENT) {
      parts.add("the current school year and those to come");
    } else if (scope.terms() == TermChoice.PICKED) {
      int terms = scope.sessions().size();
      parts.add(terms == 1 ? "one picked term" : terms + " picked terms");
    }
    if (!scope.roles().isEmpty()) {
      parts.add(roles(scope));
    }
    return "Only this is read: " + String.join("; ", parts) + ".";
  }

  private static String schools(Scope scope, Collection<Org> known) {
    var names =
        known.stream()
            .filter(org -> scope.schools().contains(org.sourcedId()))
            .map(Org::name)
            .sorted()
            .toList();
    int all = scope.schools().size();
    return names.size() == all && all <= MOST_NAMES
        ? list(names)
        : all + (all == 1 ? " school" : " schools");
  }

  private static String grades(Scope scope) {
    return list(
        scope.grades().stream()
            .sorted(Comparator.comparingInt(ScopeWords::number).thenComparing(it -> it))
            .toList());
  }

  /** What is no number comes before the first grade. */
  private static int number(String grade) {
    return grade.matches("\\d{1,3}") ? Integer.parseInt(grade) : 0;
  }

  private static String roles(Scope scope) {
    return list(
        Stream.concat(
                Stream.of("students", "teachers"),
                scope.roles().stream()
                    .filter(role -> role != UserRole.STUDENT && role != UserRole.TEACHER)
                    .sorted()
                    .map(ScopeWords::role))
            .toList());
  }

  /** A role in the plural. */
  private static String role(UserRole role) {
    return switch (role) {
      case OTHER -> "people of other roles";
      default -> role.token().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) + "s";
    };
  }

  private static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
