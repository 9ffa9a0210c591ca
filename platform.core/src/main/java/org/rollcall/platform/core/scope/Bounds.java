package org.rollcall.platform.core.scope;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;

/**
 * A scope, once it is known which schools and terms there are. What does not say its grade or its
 * terms lies within them; what names no school lies at none.
 */
public final class Bounds {
  private static final int FINGERPRINT = 16;
  private static final Set<UserRole> ADMINISTRATORS =
      EnumSet.of(
          UserRole.ADMINISTRATOR,
          UserRole.PRINCIPAL,
          UserRole.SITE_ADMINISTRATOR,
          UserRole.DISTRICT_ADMINISTRATOR,
          UserRole.SYSTEM_ADMINISTRATOR);
  private static final Set<UserRole> NAMED =
      EnumSet.of(UserRole.STUDENT, UserRole.TEACHER, UserRole.AIDE, UserRole.PROCTOR);

  private final Scope scope;
  private final Set<SourcedId> schools;
  private final Set<SourcedId> sessions;

  private Bounds(Scope scope, Set<SourcedId> schools, Set<SourcedId> sessions) {
    this.scope = scope;
    this.schools = schools;
    this.sessions = sessions;
  }

  /** The bounds of a scope among these schools and terms, on a day. */
  public static Bounds of(
      Scope scope, Collection<Org> orgs, Collection<AcademicSession> sessions, LocalDate today) {
    return new Bounds(
        scope,
        Below.all(scope.schools(), orgs),
        scope.terms() == TermChoice.ALL
            ? Set.of()
            : scope.terms() == TermChoice.CURRENT
                ? SchoolYearsOpen.among(sessions, today)
                : Below.andAround(scope.sessions(), sessions));
  }

  /** The same for the same bounds, all but certainly another for others; empty for everything. */
  public String fingerprint() {
    if (scope.isEverything()) {
      return "";
    }
    var text = new StringBuilder(scope.text());
    for (var ids : List.of(schools, sessions)) {
      text.append('\n').append(new TreeSet<>(ids.stream().map(SourcedId::value).collect(toSet())));
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether a school or other organisation is wanted. */
  public boolean holds(SourcedId org) {
    return scope.schools().isEmpty() || schools.contains(org);
  }

  /** Whether a term is wanted. */
  public boolean holdsTerm(SourcedId session) {
    return scope.terms() == TermChoice.ALL || sessions.contains(session);
  }

  /** Whether a class is wanted. */
  public boolean holds(SchoolClass it) {
    return atSchool(it.school()) && ofGrade(it.grades()) && inTerm(it.terms());
  }

  /** Whether somebody is wanted for what that person is, whatever classes there are. */
  boolean holds(User it) {
    return ofGrade(it.grades())
        && (it.roles().isEmpty()
            ? atSchool(it.primaryOrg())
            : it.roles().stream()
                .anyMatch(held -> wanted(held.role()) && atSchool(held.org().or(it::primaryOrg))));
  }

  /** Whether somebody is wanted in a class for what that person does there. */
  boolean wanted(EnrollmentRole role) {
    return scope.roles().isEmpty() || scope.roles().stream().anyMatch(it -> does(it, role));
  }

  /** Whoever administers something, and whoever does what has no name, has many names. */
  private static boolean does(UserRole person, EnrollmentRole role) {
    return switch (role) {
      case STUDENT -> person == UserRole.STUDENT;
      case TEACHER -> person == UserRole.TEACHER;
      case AIDE -> person == UserRole.AIDE;
      case PROCTOR -> person == UserRole.PROCTOR;
      case ADMINISTRATOR -> ADMINISTRATORS.contains(person);
      default -> !NAMED.contains(person);
    };
  }

  private boolean wanted(UserRole role) {
    return scope.roles().isEmpty() || scope.roles().contains(role);
  }

  boolean atSchool(Optional<SourcedId> org) {
    return scope.schools().isEmpty() || org.filter(schools::contains).isPresent();
  }

  private boolean ofGrade(List<String> grades) {
    return scope.grades().isEmpty()
        || grades.isEmpty()
        || grades.stream().map(Scope::grade).anyMatch(scope.grades()::contains);
  }

  private boolean inTerm(List<SourcedId> terms) {
    return scope.terms() == TermChoice.ALL
        || terms.isEmpty()
        || terms.stream().anyMatch(sessions::contains);
  }
}
