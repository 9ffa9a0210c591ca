package org.rollcall.platform.core.person;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditFilter;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.match.AccountLists;
import org.rollcall.platform.core.plan.MissingRecords;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Erasure;
import org.rollcall.platform.core.roster.Erasures;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.SyncRoster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out everything that is held on one person, and erases it. */
public final class PersonalData {
  private static final Logger LOG = LoggerFactory.getLogger(PersonalData.class);
  private static final int MOST_ENTRIES = 10_000;

  private final ConnectSis connectSis;
  private final Erasures erasures;
  private final AccountLists accounts;
  private final MissingRecords missing;
  private final SyncRoster syncs;
  private final AuditLog audit;
  private final Clock clock;

  /** Looks after these. */
  public PersonalData(
      ConnectSis connectSis,
      Erasures erasures,
      AccountLists accounts,
      MissingRecords missing,
      SyncRoster syncs,
      AuditLog audit,
      Clock clock) {
    this.connectSis = connectSis;
    this.erasures = erasures;
    this.accounts = accounts;
    this.missing = missing;
    this.syncs = syncs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * All versions of the person and of the enrollments, what else is known, and the audit log's
   * entries.
   */
  public HeldOnPerson export(Caller caller, ConnectionId id, SourcedId person) {
    var connection = connectSis.find(caller, id);
    var versions = erasures.held(id, person);
    if (versions.isEmpty()) {
      throw Refusal.notFound("person");
    }
    var mark = PersonMark.of(id, person);
    record(caller, AuditAction.PERSON_EXPORTED, connection, mark);
    var entries = audit.read(caller, AuditFilter.ALL.about(mark.subject()), MOST_ENTRIES);
    var account =
        accounts.confirmed().of(id).stream().filter(one -> one.person().equals(person)).findFirst();
    var suspension =
        missing.suspendedAmong(id, RosterCollection.USERS, List.of(RecordKey.of(person))).stream()
            .flatMap(one -> Stream.ofNullable(one.suspension()))
            .findFirst();
    return new HeldOnPerson(person, mark, versions, account, suspension, entries.entries());
  }

  /** Erases the person from every revision; no later sync brings the person back. */
  public void erase(Caller caller, ConnectionId id, SourcedId person) {
    var connection = connectSis.find(caller, id);
    if (erasures.held(id, person).isEmpty()) {
      throw Refusal.notFound("person");
    }
    if (syncs.latest(caller, id, 1).stream().anyMatch(run -> !run.state().ended())) {
      throw Refusal.conflict(
          "A sync of this connection is under way: wait until it has ended, or stop it, and erase"
              + " then.");
    }
    var mark = PersonMark.of(id, person);
    syncs.forgetWhatWasRead(caller, id);
    erasures.erase(new Erasure(id, RecordKey.of(person), mark, clock.instant()), person);
    LOG.info("{} erased a person of connection {}", caller.name(), id);
    record(caller, AuditAction.PERSON_ERASED, connection, mark);
  }

  /** Who was erased, by mark only, newest first. */
  public List<Erasure> erased(Caller caller, ConnectionId id) {
    connectSis.find(caller, id);
    return erasures.of(id);
  }

  /** Lets the next sync take the person again. */
  public void lift(Caller caller, ConnectionId id, PersonMark mark) {
    var connection = connectSis.find(caller, id);
    if (!erasures.lift(id, mark)) {
      throw Refusal.notFound("erased person");
    }
    record(caller, AuditAction.ERASURE_LIFTED, connection, mark);
  }

  private void record(Caller caller, AuditAction action, Connection connection, PersonMark mark) {
    audit.record(
        caller,
        action,
        connection.district(),
        mark.subject(),
        "In the roster of connection " + connection.id() + ".");
  }
}
