package org.rollcall.platform.web.internal.page.scope;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scope.TermChoice;
import org.rollcall.platform.core.scoping.ScopeStanding;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Words;

/** The form of a scope: what can be chosen, and what is. */
record ScopeForm(
    List<Choice> schools,
    String otherSchools,
    List<Choice> grades,
    String otherGrades,
    List<Choice> terms,
    List<Choice> sessions,
    List<Choice> roles) {

  /** The grades that most have; whatever else a SIS writes is typed. */
  private static final List<String> USUAL_GRADES =
      List.of(
          "PK", "TK", "KG", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
          "UG");

  /** Students and teachers are one choice: a class without either is none. */
  private static final List<UserRole> OTHERS =
      Arrays.stream(UserRole.values())
          .filter(role -> role != UserRole.STUDENT && role != UserRole.TEACHER)
          .toList();

  /** Something to tick. */
  record Choice(String value, String label, String sub, boolean ticked) {}

  boolean hasSchools() {
    return !schools.isEmpty();
  }

  boolean hasSessions() {
    return !sessions.isEmpty();
  }

  static ScopeForm of(Scope scope, List<Org> orgs, List<AcademicSession> sessions) {
    return new ScopeForm(
        orgs.stream()
            .sorted(Comparator.comparing(ScopeStanding::isSchool))
            .map(org -> school(org, scope))
            .toList(),
        scope.schools().stream()
            .map(SourcedId::value)
            .filter(id -> orgs.stream().noneMatch(org -> org.sourcedId().value().equals(id)))
            .sorted()
            .collect(joining(", ")),
        USUAL_GRADES.stream()
            .map(grade -> new Choice(grade, grade, "", scope.grades().contains(grade)))
            .toList(),
        scope.grades().stream()
            .filter(grade -> !USUAL_GRADES.contains(grade))
            .sorted()
            .collect(joining(", ")),
        List.of(
            term(TermChoice.ALL, "All terms", scope),
            term(TermChoice.CURRENT, "The current school year and those to come", scope),
            term(TermChoice.PICKED, "Only those that are picked here", scope)),
        sessions.stream().map(session -> session(session, scope)).toList(),
        roles(scope));
  }

  private static Choice school(Org org, Scope scope) {
    return new Choice(
        org.sourcedId().value(),
        org.name(),
        ScopeStanding.isSchool(org) ? "" : Words.ofToken(org.type().token()) + ", with all below",
        scope.schools().contains(org.sourcedId()));
  }

  private static Choice term(TermChoice choice, String label, Scope scope) {
    return new Choice(choice.name(), label, "", scope.terms() == choice);
  }

  private static Choice session(AcademicSession session, Scope scope) {
    var days =
        Stream.of(session.startDate(), session.endDate())
            .flatMap(day -> day.map(Moments::date).stream())
            .collect(joining(" to "));
    return new Choice(
        session.sourcedId().value(),
        session.title(),
        Words.ofToken(session.type().token()) + (days.isEmpty() ? "" : ", " + days),
        scope.sessions().contains(session.sourcedId()));
  }

  private static List<Choice> roles(Scope scope) {
    var always =
        new Choice(
            UserRole.STUDENT.token(),
            "Students and teachers",
            "",
            scope.roles().contains(UserRole.STUDENT));
    return Stream.concat(
            Stream.of(always),
            OTHERS.stream()
                .map(
                    role ->
                        new Choice(
                            role.token(),
                            Words.ofToken(role.token()),
                            "",
                            scope.roles().contains(role))))
        .toList();
  }

  /** What was chosen. */
  static Scope read(Asked asked) {
    var grades = new TreeSet<>(asked.all("grades"));
    grades.addAll(List.of(asked.field("otherGrades").split("[,;]")));
    var schools = new HashSet<>(ids(asked, "schools"));
    Arrays.stream(asked.field("otherSchools").split("[,;]"))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .forEach(id -> schools.add(SourcedId.of(id)));
    return new Scope(
        schools,
        grades,
        Arrays.stream(TermChoice.values())
            .filter(choice -> choice.name().equals(asked.field("terms")))
            .findFirst()
            .orElse(TermChoice.ALL),
        ids(asked, "sessions"),
        asked.all("roles").stream().map(UserRole::ofToken).collect(toSet()));
  }

  private static Set<SourcedId> ids(Asked asked, String field) {
    return asked.all(field).stream()
        .filter(value -> !value.isBlank())
        .map(SourcedId::of)
        .collect(toSet());
  }

  /** What was chosen, to be sent once more. */
  static List<Hidden> hidden(Scope scope) {
    var all =
        Stream.of(
                scope.schools().stream().map(id -> new Hidden("schools", id.value())),
                scope.grades().stream().map(grade -> new Hidden("grades", grade)),
                Stream.of(new Hidden("terms", scope.terms().name())),
                scope.sessions().stream().map(id -> new Hidden("sessions", id.value())),
                scope.roles().stream().map(role -> new Hidden("roles", role.token())))
            .flatMap(part -> part);
    return all.sorted(Comparator.comparing(Hidden::name).thenComparing(Hidden::value)).toList();
  }

  /** A field that nobody sees. */
  record Hidden(String name, String value) {}
}
