package org.rollcall.platform.core.scoping;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.SisAccess.Opened;
import org.rollcall.platform.core.refusal.Refusal;

/** Reads schools and terms of a SIS, and nothing of people, before its roster was ever read. */
final class ReadingChoices implements RecordSink {
  private static final int MOST_PAGES = 50;
  private static final int MOST_RECORDS = 20_000;

  private final Map<SourcedId, Org> orgs = new LinkedHashMap<>();
  private final Map<SourcedId, AcademicSession> sessions = new LinkedHashMap<>();

  static ReadingChoices of(Opened sis) {
    var found = new ReadingChoices();
    try (var source = sis.connector().openRoster(sis.context())) {
      found.read(source, RosterCollection.ORGS);
      found.read(source, RosterCollection.ACADEMIC_SESSIONS);
    } catch (SisException e) {
      throw Refusal.unavailable(e.sentence());
    }
    return found;
  }

  private void read(RosterSource source, RosterCollection collection) {
    var query = RosterQuery.builder(collection).build();
    var cursor = Optional.of(Cursor.start());
    for (int page = 0; page < MOST_PAGES && cursor.isPresent(); page++) {
      cursor = source.readPage(query, cursor.get(), this).next();
    }
  }

  @Override
  public void accept(RosterRecord record) {
    if (!record.active() || orgs.size() + sessions.size() >= MOST_RECORDS) {
      return;
    }
    if (record instanceof Org org) {
      orgs.put(org.sourcedId(), org);
    } else if (record instanceof AcademicSession session) {
      sessions.put(session.sourcedId(), session);
    }
  }

  @Override
  public void accept(Finding finding) {}

  List<Org> orgs() {
    return orgs.values().stream().sorted(Comparator.comparing(Org::name)).toList();
  }

  List<AcademicSession> sessions() {
    return sessions.values().stream()
        .sorted(
            Comparator.comparing((AcademicSession it) -> it.startDate().orElse(LocalDate.MAX))
                .thenComparing(AcademicSession::title))
        .toList();
  }
}
