package org.rollcall.platform.core.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.platform.core.words.DayWords;

/**
 * The school years that sessions make: those that say so themselves, or else all sessions that name
 * the same year.
 */
final class SchoolYears {
  private static final int DAYS_BEFORE_THE_LAST = 2;
  private static final int DAYS_BEFORE_THE_FIRST = 14;

  private final List<Year> years;

  private record Year(LocalDate first, LocalDate last) {
    Year with(Year other) {
      return new Year(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  SchoolYears(List<AcademicSession> sessions) {
    boolean named = sessions.stream().anyMatch(SchoolYears::isYear);
    Map<String, Year> byName = new HashMap<>();
    for (var session : sessions) {
      var first = session.startDate();
      var last = session.endDate();
      var name = session.schoolYear();
      if (first.isPresent() && last.isPresent() && (named ? isYear(session) : name.isPresent())) {
        byName.merge(
            name.orElse(first.get().toString()), new Year(first.get(), last.get()), Year::with);
      }
    }
    this.years = byName.values().stream().sorted(Comparator.comparing(Year::last)).toList();
  }

  private static boolean isYear(AcademicSession session) {
    return session.type() == SessionType.SCHOOL_YEAR;
  }

  /** What suggests itself on a day; empty when the sessions do not tell, or when it is too late. */
  Optional<Suggestion> suggestion(LocalDate today) {
    var ending =
        years.stream()
            .filter(year -> !year.first().isAfter(today))
            .filter(year -> !until(year).isBefore(today))
            .findFirst();
    return ending.map(this::suggestion).filter(it -> !it.until().isBefore(it.from()));
  }

  private Suggestion suggestion(Year ending) {
    var next = after(ending);
    return new Suggestion(
        ending.last().minusDays(DAYS_BEFORE_THE_LAST),
        until(ending),
        "The school year ends on "
            + DayWords.full(ending.last())
            + next.map(first -> ", and the next one begins on " + DayWords.full(first))
                .orElse(", and the SIS does not tell yet when the next one begins")
            + ".");
  }

  private LocalDate until(Year ending) {
    return after(ending)
        // A year without a successor comes again a year later.
        .orElseGet(() -> ending.first().plusYears(1))
        .minusDays(DAYS_BEFORE_THE_FIRST);
  }

  private Optional<LocalDate> after(Year ending) {
    return years.stream()
        .map(Year::first)
        .filter(first -> first.isAfter(ending.last()))
        .min(Comparator.naturalOrder());
  }
}
