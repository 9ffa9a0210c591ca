package org.rollcall.platform.core.scope;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * Which sessions belong to a school year that is not over: a quarter that has ended still belongs
 * to its year. A year is what sessions say it is, else what stands above all of them.
 */
final class SchoolYearsOpen {
  private SchoolYearsOpen() {}

  static Set<SourcedId> among(Collection<AcademicSession> sessions, LocalDate today) {
    var parents = Below.sessionParents(sessions);
    var known = new HashMap<SourcedId, AcademicSession>();
    sessions.forEach(session -> known.put(session.sourcedId(), session));
    var lastDays = new HashMap<String, LocalDate>();
    for (var session : sessions) {
      // Without an end it goes on.
      var end = session.endDate().orElse(LocalDate.MAX);
      lastDays.merge(year(session, parents, known), end, (a, b) -> a.isAfter(b) ? a : b);
    }
    return sessions.stream()
        .filter(
            session ->
                !lastDays
                    .getOrDefault(year(session, parents, known), LocalDate.MAX)
                    .isBefore(today))
        .map(AcademicSession::sourcedId)
        .collect(toSet());
  }

  private static String year(
      AcademicSession session,
      Map<SourcedId, SourcedId> parents,
      Map<SourcedId, AcademicSession> known) {
    var highest = highest(session, parents, known);
    return highest
        .schoolYear()
        .or(session::schoolYear)
        .map(year -> "year " + year)
        .orElseGet(() -> "session " + highest.sourcedId().value());
  }

  private static AcademicSession highest(
      AcademicSession session,
      Map<SourcedId, SourcedId> parents,
      Map<SourcedId, AcademicSession> known) {
    var highest = session;
    for (int steps = 0; steps < known.size(); steps++) {
      var parent = known.get(parents.get(highest.sourcedId()));
      if (parent == null) {
        return highest;
      }
      highest = parent;
    }
    return highest;
  }
}
