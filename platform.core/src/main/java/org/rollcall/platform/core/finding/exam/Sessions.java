package org.rollcall.platform.core.finding.exam;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.SourcedId;

/** The terms and school years of a roster, of which there are few enough for memory. */
final class Sessions {
  private static final int MOST = 50_000;

  private static final int MOST_LEVELS = 8;

  private final Map<SourcedId, AcademicSession> byId = new HashMap<>();
  private final Map<String, Integer> years = new HashMap<>();
  private @Nullable LocalDate yearBegan;

  void clear() {
    byId.clear();
    years.clear();
    yearBegan = null;
  }

  /** All came: finds out when the school year began that a day is in. */
  void areKnown(LocalDate today) {
    yearBegan =
        byId.values().stream()
            .filter(session -> session.type() == SessionType.SCHOOL_YEAR && dated(session))
            .filter(year -> !year.startDate().orElseThrow().isAfter(today))
            .filter(year -> !year.endDate().orElseThrow().isBefore(today))
            .map(year -> year.startDate().orElseThrow())
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /** Whether a day lies in a school year that is over, while another one goes on. */
  boolean inEarlierYear(long day) {
    var began = yearBegan;
    return began != null && day < Window.day(began);
  }

  /** The school year that a session is in, as a number that others of the year have too; or 0. */
  int year(SourcedId session) {
    return yearName(session).map(this::number).orElse(0);
  }

  private int number(String name) {
    return years.computeIfAbsent(name, any -> years.size() + 1);
  }

  private Optional<String> yearName(SourcedId id) {
    var session = byId.get(id);
    for (int level = 0; session != null && level < MOST_LEVELS; level++) {
      if (session.type() == SessionType.SCHOOL_YEAR) {
        return name(session);
      }
      session = session.parent().map(byId::get).orElse(null);
    }
    return find(id).flatMap(AcademicSession::schoolYear);
  }

  /** What a school year is called; empty when neither name nor days tell. */
  static Optional<String> name(AcademicSession year) {
    return year.schoolYear().or(() -> year.endDate().map(end -> Integer.toString(end.getYear())));
  }

  void put(AcademicSession session) {
    if (!session.active()) {
      byId.remove(session.sourcedId());
    } else if (byId.size() < MOST) {
      byId.put(session.sourcedId(), session);
    }
  }

  Collection<AcademicSession> all() {
    return byId.values();
  }

  Optional<AcademicSession> find(SourcedId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** From the first to the last day of several; empty where one of them has no days. */
  Optional<long[]> days(List<SourcedId> terms) {
    long start = Long.MAX_VALUE;
    long end = 0;
    for (var term : terms) {
      var session = byId.get(term);
      if (session == null || !dated(session)) {
        return Optional.empty();
      }
      start = Math.min(start, Window.day(session.startDate().orElseThrow()));
      end = Math.max(end, Window.day(session.endDate().orElseThrow()));
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(new long[] {start, end});
  }

  static boolean dated(@Nullable AcademicSession session) {
    return session != null && session.startDate().isPresent() && session.endDate().isPresent();
  }
}
