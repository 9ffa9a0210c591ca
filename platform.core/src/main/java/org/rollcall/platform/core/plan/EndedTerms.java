package org.rollcall.platform.core.plan;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;

/**
 * Which records belong to terms that are all over, as the last good roster has it: a SIS that
 * spoils the dates of its terms does not talk the guard to sleep.
 */
final class EndedTerms {
  private static final int CLASSES_REMEMBERED = 20_000;

  private final StoredRecords records;
  private final ConnectionId connection;
  private final Revision revision;
  private final Set<SourcedId> over;
  private final Map<SourcedId, Boolean> classes = new LinkedHashMap<>();

  EndedTerms(StoredRecords records, ConnectionId connection, Revision revision, LocalDate today) {
    this.records = records;
    this.connection = connection;
    this.revision = revision;
    this.over =
        records.all(connection, revision, RosterCollection.ACADEMIC_SESSIONS).stream()
            .filter(record -> record instanceof AcademicSession it && ended(it, today))
            .map(RosterRecord::sourcedId)
            .collect(toSet());
  }

  private static boolean ended(AcademicSession session, LocalDate today) {
    return session.endDate().filter(end -> end.isBefore(today)).isPresent();
  }

  /** Of records, those whose terms are all over. */
  Set<SourcedId> among(Collection<RosterRecord> some) {
    if (over.isEmpty()) {
      return Set.of();
    }
    learn(some);
    return some.stream().filter(this::ended).map(RosterRecord::sourcedId).collect(toSet());
  }

  private boolean ended(RosterRecord record) {
    if (record instanceof Enrollment it) {
      return classes.getOrDefault(it.schoolClass(), false);
    } else if (record instanceof SchoolClass it) {
      return ended(it);
    }
    return record instanceof AcademicSession it && over.contains(it.sourcedId());
  }

  private boolean ended(SchoolClass schoolClass) {
    return !schoolClass.terms().isEmpty() && over.containsAll(schoolClass.terms());
  }

  /** Looks up the classes of enrollments, all at once. */
  private void learn(Collection<RosterRecord> some) {
    if (classes.size() > CLASSES_REMEMBERED) {
      classes.clear();
    }
    var unknown = new HashSet<SourcedId>();
    for (var record : some) {
      if (record instanceof Enrollment it && !classes.containsKey(it.schoolClass())) {
        unknown.add(it.schoolClass());
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    List<RecordKey> keys = unknown.stream().map(RecordKey::of).toList();
    for (var found : records.find(connection, revision, RosterCollection.CLASSES, keys).values()) {
      if (found instanceof SchoolClass it) {
        classes.put(it.sourcedId(), ended(it));
        unknown.remove(it.sourcedId());
      }
    }
    unknown.forEach(id -> classes.put(id, false));
  }
}
