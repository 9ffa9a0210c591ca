package org.rollcall.platform.core.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.history.HistoryEntry.Other;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.roster.ReadRosters;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordVersion;
import org.rollcall.platform.core.roster.RosterVersions;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.SyncRuns;

/** Tells what became of one person or one class over time. Every look is in the audit log. */
public final class RecordHistory {
  private final Connections connections;
  private final ReadRosters rosters;
  private final RosterVersions versions;
  private final SyncRuns runs;
  private final AuditLog audit;
  private final RecordCodec codec = new RecordCodec();

  public RecordHistory(
      Connections connections,
      ReadRosters rosters,
      RosterVersions versions,
      SyncRuns runs,
      AuditLog audit) {
    this.connections = connections;
    this.rosters = rosters;
    this.versions = versions;
    this.runs = runs;
    this.audit = audit;
  }

  /** What became of a person, who may have left; refused as not found when nothing is kept. */
  public PersonHistory ofPerson(Caller caller, ConnectionId id, SourcedId person) {
    var connection = connections.visible(caller, id);
    var now = rosters.open(caller, id).user(person);
    var own = versions.of(id, RosterCollection.USERS, person);
    if (own.isEmpty()) {
      throw Refusal.notFound("person");
    }
    if (now.isEmpty()) {
      audit.record(
          caller,
          AuditAction.PERSON_VIEWED,
          connection.district(),
          PersonMark.of(id, person).subject(),
          "Who was in the roster of connection " + id + ".");
    }
    var chronicle = chronicle(id);
    chronicle.tell(own, Chronicle.Words.RECORD, null);
    var enrollments = versions.enrollmentsOfUser(id, person);
    tell(chronicle, enrollments, Enrollment::schoolClass, classId -> classTitle(id, classId));
    return new PersonHistory(now, newest(own, User.class), chronicle.entries());
  }

  /** What became of a class, which may be gone; refused as not found when nothing is kept. */
  public ClassHistory ofClass(Caller caller, ConnectionId id, SourcedId schoolClass) {
    var connection = connections.visible(caller, id);
    var own = versions.of(id, RosterCollection.CLASSES, schoolClass);
    if (own.isEmpty()) {
      throw Refusal.notFound("class");
    }
    audit.record(
        caller,
        AuditAction.ROSTER_VIEWED,
        connection.district(),
        "connection " + id,
        "Who joined and left one class.");
    var chronicle = chronicle(id);
    chronicle.tell(own, Chronicle.Words.RECORD, null);
    var enrollments = versions.enrollmentsOfClass(id, schoolClass);
    tell(chronicle, enrollments, Enrollment::user, user -> personName(id, user));
    var now = rosters.open(caller, id).schoolClass(schoolClass);
    return new ClassHistory(now, newest(own, SchoolClass.class), chronicle.entries());
  }

  private void tell(
      Chronicle chronicle,
      List<RecordVersion> enrollments,
      Function<Enrollment, SourcedId> other,
      Function<SourcedId, String> name) {
    Map<?, List<RecordVersion>> byKey =
        enrollments.stream().collect(groupingBy(RecordVersion::key, LinkedHashMap::new, toList()));
    var names = new LinkedHashMap<SourcedId, String>();
    for (List<RecordVersion> of : byKey.values()) {
      var enrollment = newest(of, Enrollment.class);
      var id = other.apply(enrollment);
      var known = names.computeIfAbsent(id, name);
      chronicle.tell(
          of, Chronicle.Words.ENROLLMENT, new Other(id, known, enrollment.role().token()));
    }
  }

  private String classTitle(ConnectionId connection, SourcedId id) {
    var of = versions.of(connection, RosterCollection.CLASSES, id);
    var title = of.isEmpty() ? "" : newest(of, SchoolClass.class).title();
    return title.isEmpty() ? id.value() : title;
  }

  private String personName(ConnectionId connection, SourcedId id) {
    var of = versions.of(connection, RosterCollection.USERS, id);
    return of.isEmpty() ? id.value() : newest(of, User.class).name().display();
  }

  private <T extends RosterRecord> T newest(List<RecordVersion> versions, Class<T> type) {
    var last = versions.get(versions.size() - 1);
    return type.cast(codec.decode(last.collection(), last.body()));
  }

  private Chronicle chronicle(ConnectionId id) {
    return new Chronicle(versions.oldest(id), moment -> publisher(id, moment));
  }

  private Optional<SyncRunId> publisher(ConnectionId id, Instant moment) {
    return runs.goingOnAt(id, moment).map(SyncRun::id);
  }
}
