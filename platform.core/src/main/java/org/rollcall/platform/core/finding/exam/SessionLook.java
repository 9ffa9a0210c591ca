package org.rollcall.platform.core.finding.exam;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** Looks at terms and school years, and whether they agree with each other. */
final class SessionLook implements CollectionExam.Look {
  private static final Comparator<AcademicSession> BY_START =
      Comparator.<AcademicSession, LocalDate>comparing(year -> year.startDate().orElseThrow())
          .thenComparing(RosterRecord::sourcedId);

  private final IdTable table;
  private final Exam exam;
  private final Notes notes;

  SessionLook(Exam exam, Notes notes) {
    this.table = exam.tables().begin(RosterCollection.ACADEMIC_SESSIONS);
    this.exam = exam;
    this.notes = notes;
    exam.sessions().clear();
  }

  @Override
  public Optional<RosterRecord> at(RosterRecord record) {
    table.add(record.sourcedId().value(), 0, !record.active());
    if (record instanceof AcademicSession session) {
      exam.sessions().put(session);
    }
    return Optional.of(record);
  }

  @Override
  public void end() {
    table.index();
    exam.sessions().areKnown(exam.today());
    exam.sessions().all().forEach(this::judge);
    judgeYears();
  }

  private void judge(AcademicSession session) {
    var id = session.sourcedId().value();
    if (Sessions.dated(session) && end(session).isBefore(start(session))) {
      notes.add(FindingRule.SESSION_ENDS_FIRST, id, null);
    }
    var parent = session.parent();
    if (parent.isEmpty()) {
      return;
    }
    if (exam.references().missing(RosterCollection.ACADEMIC_SESSIONS, parent.get())) {
      notes.add(
          FindingRule.SESSION_PARENT_MISSING,
          parent.get().value(),
          null,
          new AffectedRecord(id, null));
    }
    exam.sessions()
        .find(parent.get())
        .filter(above -> sticksOut(session, above))
        .ifPresent(above -> notes.add(FindingRule.SESSION_OUTSIDE_PARENT, id, null));
    exam.sessions()
        .find(parent.get())
        .filter(above -> ofAnotherYear(session, above))
        .ifPresent(above -> notes.add(FindingRule.SESSION_OTHER_YEAR, id, null));
  }

  private static boolean ofAnotherYear(AcademicSession session, AcademicSession above) {
    return above.type() == SessionType.SCHOOL_YEAR
        && both(session.schoolYear(), above.schoolYear())
        && !session.schoolYear().equals(above.schoolYear());
  }

  private static boolean sticksOut(AcademicSession session, AcademicSession above) {
    boolean before =
        both(session.startDate(), above.startDate()) && start(session).isBefore(start(above));
    // The standard's end date is the day after the last one, some products' is the last one.
    boolean after =
        both(session.endDate(), above.endDate()) && end(session).isAfter(end(above).plusDays(1));
    return before || after;
  }

  private static boolean both(Optional<?> one, Optional<?> other) {
    return one.isPresent() && other.isPresent();
  }

  /** Schools may have years of their own: only years of different names must not overlap. */
  private void judgeYears() {
    var years = years(Sessions::dated);
    for (int i = 0; i + 1 < years.size(); i++) {
      var year = years.get(i);
      for (int next = i + 1; next < years.size(); next++) {
        var later = years.get(next);
        if (!start(later).isBefore(end(year).minusDays(1))) {
          break;
        }
        if (!named(later).equals(named(year))) {
          notes.add(FindingRule.SCHOOL_YEARS_OVERLAP, later.sourcedId().value(), null);
        }
      }
    }
  }

  private List<AcademicSession> years(Predicate<AcademicSession> wanted) {
    return exam.sessions().all().stream()
        .filter(session -> session.type() == SessionType.SCHOOL_YEAR)
        .filter(wanted)
        .sorted(BY_START)
        .toList();
  }

  private static String named(AcademicSession year) {
    return Sessions.name(year).orElseThrow();
  }

  private static LocalDate start(AcademicSession session) {
    return session.startDate().orElseThrow();
  }

  private static LocalDate end(AcademicSession session) {
    return session.endDate().orElseThrow();
  }
}
