package org.rollcall.platform.core.plan;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;

/** How a person knows schools, classes and people: by what the stored roster calls them. */
final class Names {
  private final StoredRecords records;

  Names(StoredRecords records) {
    this.records = records;
  }

  /** The alarms, with the names of their schools and classes. */
  List<Alarm> of(ConnectionId connection, Revision basis, List<Alarm> alarms) {
    var schools = new HashSet<SourcedId>();
    var classes = new HashSet<SourcedId>();
    for (var alarm : alarms) {
      if (alarm.school() != null) {
        schools.add(alarm.school());
      }
      if (alarm.schoolClass() != null) {
        classes.add(alarm.schoolClass());
      }
    }
    var schoolNames = find(connection, basis, RosterCollection.ORGS, schools);
    var classNames = find(connection, basis, RosterCollection.CLASSES, classes);
    return alarms.stream().map(alarm -> named(alarm, schoolNames, classNames)).toList();
  }

  private static Alarm named(
      Alarm alarm, Map<SourcedId, String> schools, Map<SourcedId, String> classes) {
    return new Alarm(
        alarm.rule(),
        alarm.type(),
        alarm.school(),
        alarm.school() == null ? "" : nameOf(alarm.school(), schools),
        alarm.schoolClass(),
        alarm.schoolClass() == null ? "" : nameOf(alarm.schoolClass(), classes),
        alarm.hit(),
        alarm.of());
  }

  private static String nameOf(SourcedId id, Map<SourcedId, String> names) {
    return names.getOrDefault(id, id.value());
  }

  /** What some records are called; those that are not stored are absent. */
  Map<SourcedId, String> find(
      ConnectionId connection, Revision revision, RosterCollection collection, Set<SourcedId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var keys = ids.stream().map(RecordKey::of).toList();
    return records.find(connection, revision, collection, keys).values().stream()
        .collect(toMap(RosterRecord::sourcedId, Titles::of));
  }
}
