package org.rollcall.platform.core.scope;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.UserRole;

/**
 * What of a SIS is wanted. What is left empty narrows nothing.
 *
 * @param schools organisations; those below them are wanted too
 * @param grades in their usual form: without zeros in front, in capitals
 * @param sessions which sessions are picked; empty unless terms are picked
 * @param roles who is wanted; where anybody is left out, students and teachers are not
 */
public record Scope(
    Set<SourcedId> schools,
    Set<String> grades,
    TermChoice terms,
    Set<SourcedId> sessions,
    Set<UserRole> roles) {
  /** Everything is wanted. */
  public static final Scope EVERYTHING =
      new Scope(Set.of(), Set.of(), TermChoice.ALL, Set.of(), Set.of());

  public Scope {
    schools = Set.copyOf(schools);
    grades = grades.stream().map(Scope::grade).filter(it -> !it.isEmpty()).collect(toSet());
    terms = terms == TermChoice.PICKED && sessions.isEmpty() ? TermChoice.ALL : terms;
    sessions = terms == TermChoice.PICKED ? Set.copyOf(sessions) : Set.of();
    roles = roles.isEmpty() ? Set.of() : withThoseOfClasses(roles);
    grades = Set.copyOf(grades);
  }

  /** Without students and teachers no class is one. */
  private static Set<UserRole> withThoseOfClasses(Set<UserRole> roles) {
    var all = EnumSet.of(UserRole.STUDENT, UserRole.TEACHER);
    all.addAll(roles);
    return Set.copyOf(all);
  }

  /** A grade in its usual form: SIS write 9 and 09. */
  public static String grade(String written) {
    return written.strip().toUpperCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "");
  }

  /** Whether nothing is left out. */
  public boolean isEverything() {
    return equals(EVERYTHING);
  }

  /** The same scopes have the same text, others another one. */
  String text() {
    return Stream.of(
            schools.stream().map(SourcedId::value),
            grades.stream(),
            Stream.of(terms.name()),
            sessions.stream().map(SourcedId::value),
            roles.stream().map(UserRole::token))
        .map(part -> String.join("\t", part.collect(toCollection(TreeSet::new))))
        .reduce("", (all, part) -> all + "\n" + part);
  }
}
