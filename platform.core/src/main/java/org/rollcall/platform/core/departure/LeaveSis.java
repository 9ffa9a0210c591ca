package org.rollcall.platform.core.departure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.Credential;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.TokenHash;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connection.RunPlan;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends connections, deletes what was kept of them in time, and takes them up again. */
public final class LeaveSis {
  private static final Logger LOG = LoggerFactory.getLogger(LeaveSis.class);

  /** For how long data is kept where nobody says otherwise. */
  public static final int USUAL_DAYS = 30;

  private static final int MOST_DAYS = 3_650;

  private final ConnectSis connectSis;
  private final KeptConnections kept;
  private final ConnectionContexts contexts;
  private final Rosters rosters;
  private final RunPlan plan;
  private final AuditLog audit;
  private final Clock clock;

  /** Ends these connections. */
  public LeaveSis(
      ConnectSis connectSis,
      KeptConnections kept,
      ConnectionContexts contexts,
      Rosters rosters,
      RunPlan plan,
      AuditLog audit,
      Clock clock) {
    this.connectSis = connectSis;
    this.kept = kept;
    this.contexts = contexts;
    this.rosters = rosters;
    this.plan = plan;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Stops what runs, ends the connection and forgets its secret. Roster and history are deleted
   * after that many days, with 0 at once.
   */
  public void disconnect(Caller caller, ConnectionId id, int days) {
    var connection = connectSis.find(caller, id);
    if (days < 0 || days > MOST_DAYS) {
      throw Refusal.invalid("days", "Give a number of days from 0 to " + MOST_DAYS + ".");
    }
    plan.cancel(id);
    var now = clock.instant();
    kept.keep(
        new KeptConnection(
            connection.agreedTo(Set.of()),
            contexts.known(connection).stream().findFirst().map(LeaveSis::keyHash).orElse(""),
            now,
            caller.name(),
            now.plus(Duration.ofDays(days)),
            null));
    LOG.info("{} disconnected {}", caller.name(), id);
    audit.record(
        caller,
        AuditAction.DISCONNECTED,
        connection.district(),
        "connection " + id,
        days == 0
            ? connection.name() + "; its data is deleted at once."
            : connection.name() + "; its data is kept for " + days + " days.");
    if (days == 0) {
      delete(caller, find(caller, id));
    }
  }

  /** The ended connections that the caller may see, newest first. */
  public List<KeptConnection> list(Caller caller) {
    return kept.all().stream().filter(one -> caller.maySee(one.district())).toList();
  }

  /** Deletes what is kept of a connection, now. */
  public void deleteNow(Caller caller, ConnectionId id) {
    var found = find(caller, id);
    if (found.holdsData()) {
      delete(caller, found);
    }
  }

  /** Deletes whatever has been kept for as long as was said. */
  public void sweep() {
    var now = clock.instant();
    kept.all().stream()
        .filter(one -> one.holdsData() && !one.deleteAt().isAfter(now))
        .forEach(one -> delete(Caller.platform(), one));
  }

  private void delete(Caller caller, KeptConnection one) {
    kept.deleteData(one.id(), clock.instant());
    LOG.info("The data of the ended connection {} was deleted", one.id());
    audit.record(
        caller,
        AuditAction.DATA_DELETED,
        one.district(),
        "connection " + one.id(),
        "Roster and run history; which SIS it was is remembered.");
  }

  private KeptConnection find(Caller caller, ConnectionId id) {
    return kept.find(id)
        .filter(one -> caller.maySee(one.district()))
        .orElseThrow(() -> Refusal.notFound("ended connection"));
  }

  /**
   * The ended connection to the same SIS: by the same connector, at the same address or with the
   * same key; the newest one.
   */
  public Optional<KeptConnection> sameSis(Caller caller, ConnectionId fresh) {
    var connection = connectSis.find(caller, fresh);
    var hash = contexts.known(connection).stream().findFirst().map(LeaveSis::keyHash).orElse("");
    return kept.all().stream()
        .filter(one -> one.district().equals(connection.district()))
        .filter(one -> one.connection().connector().equals(connection.connector()))
        .filter(
            one ->
                sameAddress(one.connection(), connection)
                    || (!hash.isEmpty() && hash.equals(one.keyHash())))
        .findFirst();
  }

  /** The one of these of which there is something to go on with. */
  public Optional<KeptConnection> offer(Caller caller, ConnectionId fresh) {
    return sameSis(caller, fresh).filter(KeptConnection::holdsData);
  }

  private static boolean sameAddress(Connection one, Connection other) {
    return one.addresses().rostering().equals(other.addresses().rostering());
  }

  /**
   * Goes on with the kept roster and history instead of starting anew: the ended connection comes
   * back under its own number, with what was entered for the fresh one.
   */
  public Connection takeUp(Caller caller, ConnectionId fresh) {
    var connection = connectSis.find(caller, fresh);
    var same =
        sameSis(caller, fresh)
            .orElseThrow(
                () -> Refusal.conflict("Nothing is kept of an earlier connection to this SIS."));
    if (!rosters.current(fresh).equals(Revision.NONE)) {
      throw Refusal.conflict(
          "This connection has a roster of its own by now; what was kept stays as it is until it"
              + " is deleted.");
    }
    plan.cancel(fresh);
    var back = kept.takeUp(same.id(), connection);
    if (back.acknowledged().contains(DataFlow.IMPORT)) {
      plan.planRegular(back);
    }
    audit.record(
        caller,
        AuditAction.RECONNECTED,
        back.district(),
        "connection " + back.id(),
        "It goes on instead of connection " + fresh + ".");
    return back;
  }

  private static String keyHash(Credential credential) {
    return TokenHash.of("access key\n" + credential.key()).hex();
  }
}
