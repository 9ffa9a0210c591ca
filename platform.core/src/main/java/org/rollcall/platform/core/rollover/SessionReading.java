package org.rollcall.platform.core.rollover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.SisAccess.Opened;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * Reads the academic sessions of a SIS, and nothing else, and holds them against what is stored.
 */
final class SessionReading {
  private static final int MOST_PAGES = 20;
  private static final int MOST_SESSIONS = 5_000;

  private SessionReading() {}

  static List<SessionSeen> read(Opened sis, List<AcademicSession> stored) {
    var found = found(sis);
    var seen = new ArrayList<SessionSeen>();
    Map<SourcedId, AcademicSession> known = new LinkedHashMap<>();
    stored.forEach(session -> known.put(session.sourcedId(), session));
    for (var session : found.values()) {
      seen.add(seen(session, standing(session, known.remove(session.sourcedId()))));
    }
    known.values().forEach(gone -> seen.add(seen(gone, SessionSeen.Standing.GONE)));
    seen.sort(Comparator.comparing(SessionReading::order).thenComparing(SessionSeen::title));
    return seen;
  }

  private static LocalDate order(SessionSeen session) {
    return Optional.ofNullable(session.first()).orElse(LocalDate.MAX);
  }

  private static Map<SourcedId, AcademicSession> found(Opened sis) {
    var sink = new Sessions();
    var query = RosterQuery.builder(RosterCollection.ACADEMIC_SESSIONS).build();
    try (var source = sis.connector().openRoster(sis.context())) {
      var cursor = Optional.of(Cursor.start());
      for (int page = 0; page < MOST_PAGES && cursor.isPresent(); page++) {
        cursor = source.readPage(query, cursor.get(), sink).next();
      }
    } catch (SisException e) {
      throw Refusal.unavailable(e.sentence());
    }
    return sink.active;
  }

  private static SessionSeen.Standing standing(
      AcademicSession now, @Nullable AcademicSession before) {
    if (before == null) {
      return SessionSeen.Standing.NEW;
    }
    boolean same =
        now.title().equals(before.title())
            && Objects.equals(now.startDate(), before.startDate())
            && Objects.equals(now.endDate(), before.endDate());
    return same ? SessionSeen.Standing.SAME : SessionSeen.Standing.CHANGED;
  }

  private static SessionSeen seen(AcademicSession session, SessionSeen.Standing standing) {
    return new SessionSeen(
        session.sourcedId().value(),
        session.title(),
        session.type().token(),
        session.schoolYear().orElse(""),
        session.startDate().orElse(null),
        session.endDate().orElse(null),
        standing);
  }

  /** Takes what comes; a SIS that has more sessions than any has is not read on. */
  private static final class Sessions implements RecordSink {
    private final Map<SourcedId, AcademicSession> active = new LinkedHashMap<>();

    @Override
    public void accept(RosterRecord record) {
      if (record instanceof AcademicSession session
          && session.active()
          && active.size() < MOST_SESSIONS) {
        active.put(session.sourcedId(), session);
      }
    }

    @Override
    public void accept(Finding finding) {}
  }
}
