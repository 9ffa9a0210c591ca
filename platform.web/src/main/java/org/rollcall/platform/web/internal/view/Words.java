package org.rollcall.platform.web.internal.view;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Role;

/** What the console calls things. */
public final class Words {

  private static final Map<RosterCollection, String> COLLECTIONS =
      Map.of(
          RosterCollection.ORGS, "Schools and orgs",
          RosterCollection.ACADEMIC_SESSIONS, "Academic sessions",
          RosterCollection.COURSES, "Courses",
          RosterCollection.CLASSES, "Classes",
          RosterCollection.USERS, "People",
          RosterCollection.ENROLLMENTS, "Enrollments",
          RosterCollection.DEMOGRAPHICS, "Demographics");

  private Words() {}

  /** A collection of a roster. */
  public static String of(RosterCollection collection) {
    return COLLECTIONS.getOrDefault(collection, collection.path());
  }

  /** What an account may do. */
  public static String of(Role role) {
    return switch (role) {
      case OPERATOR -> "Operator";
      case ADMIN -> "District admin";
    };
  }

  /** A version as people write it: {@code V1_2} is 1.2. */
  public static String of(OneRosterVersion version) {
    return version.name().substring(1).replace('_', '.');
  }

  /** A word of OneRoster, such as {@code schoolYear}, as a person reads it: School year. */
  public static String ofToken(String token) {
    var words = token.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Who acts, seen by whoever reads the page; empty when nobody needs to. */
  public static String whoActs(@Nullable Actor actor, Caller reader) {
    if (actor == null || actor == Actor.NOBODY) {
      return "";
    }
    var self =
        (actor == Actor.OPERATOR && reader.role() == Role.OPERATOR)
            || (actor == Actor.DISTRICT_ADMIN && reader.role() == Role.ADMIN);
    return self ? "you" : actor.who();
  }
}
