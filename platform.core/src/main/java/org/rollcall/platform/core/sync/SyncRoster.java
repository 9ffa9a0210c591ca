package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.schedule.Blackout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, shows and stops sync runs. */
public final class SyncRoster {
  private static final Logger LOG = LoggerFactory.getLogger(SyncRoster.class);

  private final Connections connections;
  private final SyncRuns history;
  private final DueRuns due;
  private final RunQueue queue;
  private final Pauses pauses;
  private final AuditLog audit;
  private final HandedOver files;

  /** Shows this history, and what goes on in this queue. */
  public SyncRoster(
      Connections connections,
      SyncRuns history,
      DueRuns due,
      RunQueue queue,
      Pauses pauses,
      AuditLog audit) {
    this(connections, history, due, queue, pauses, HandedOver.NONE, audit);
  }

  /** The same where files may have been handed over. */
  public SyncRoster(
      Connections connections,
      SyncRuns history,
      DueRuns due,
      RunQueue queue,
      Pauses pauses,
      HandedOver files,
      AuditLog audit) {
    this.files = files;
    this.connections = connections;
    this.history = history;
    this.due = due;
    this.queue = queue;
    this.pauses = pauses;
    this.audit = audit;
  }

  /**
   * Starts a run now, or hands back the one that is under way.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal as a conflict when import is not
   *     acknowledged; a missing connector is the run's failure, not a refusal
   */
  public SyncRun request(Caller caller, ConnectionId id) {
    return request(caller, id, RunWish.USUAL);
  }

  /**
   * The same as somebody wants it to be.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal as a conflict, too, when a blackout holds
   *     and nobody confirmed to sync though
   */
  public SyncRun request(Caller caller, ConnectionId id, RunWish wish) {
    var connection = mayBegin(caller, id, wish);
    var blackout = queue.blackout(connection);
    LOG.info("{} asked to sync connection {}", caller.name(), id);
    var run = begun(connection, wish);
    audit.record(
        caller,
        AuditAction.SYNC_ASKED,
        connection.district(),
        "connection " + id,
        "Run " + run.id() + (blackout.isPresent() ? ", although a blackout holds." : "."));
    return run;
  }

  private SyncRun begun(Connection connection, RunWish wish) {
    var again =
        wish.again() || connection.filesOnly()
            ? files.held(connection.id())
            : Optional.<HandedOver.Again>empty();
    if (again.isPresent()) {
      return queue.start(connection, Trigger.FILE, again.get().reach(), again.get().handover());
    }
    connection.mustHaveAddress();
    return queue.request(connection, wish.changesOnly());
  }

  /**
   * A connection of which a run may begin now; refused, as a conflict, when import is not agreed
   * to, a blackout holds that nobody confirmed, or it is paused.
   */
  public Connection mayBegin(Caller caller, ConnectionId id, RunWish wish) {
    var connection = importing(caller, id);
    var blackout = queue.blackout(connection);
    if (blackout.isPresent() && !wish.inBlackout()) {
      throw Refusal.conflict(asks(blackout.get()));
    }
    mustNotBePaused(id);
    return connection;
  }

  private static String asks(Blackout blackout) {
    var until = blackout.until();
    return "A blackout holds"
        + (until == null ? " without an end" : " until " + until)
        + (blackout.reason().isEmpty() ? "" : " (" + blackout.reason() + ")")
        + ", so nothing was synced. Confirm it to sync though: on the page of the connection, with"
        + " inBlackout in the API, or with --in-blackout on the command line.";
  }

  /** The place of a run that waits for its turn, 1 for the next one; empty when it does not. */
  public OptionalInt place(Caller caller, SyncRunId id) {
    return queue.place(find(caller, id).id());
  }

  /**
   * Starts a run that reads everything, makes a plan and applies nothing. A paused connection may
   * be tried too.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal as a conflict when import is not
   *     acknowledged, or another run is under way
   */
  public SyncRun dryRun(Caller caller, ConnectionId id) {
    var connection = importing(caller, id);
    connection.mustHaveAddress();
    LOG.info("{} asked for a dry run of connection {}", caller.name(), id);
    var run = queue.startDryRun(connection);
    audit.record(
        caller,
        AuditAction.DRY_RUN_ASKED,
        connection.district(),
        "connection " + id,
        "Run " + run.id() + ".");
    return run;
  }

  /**
   * Refuses, as a conflict, what is to be followed by a run that reads all: when the connection is
   * paused, does not import, or a run is just making its plan.
   */
  public void mustBeFree(Caller caller, ConnectionId id) {
    importing(caller, id);
    mustNotBePaused(id);
    if (latest(caller, id, 1).stream().anyMatch(run -> run.state() == RunState.APPLYING)) {
      throw Refusal.conflict(
          "A run is comparing the roster at this moment: wait until it has ended, and look at what"
              + " it found.");
    }
  }

  private void mustNotBePaused(ConnectionId id) {
    pauses
        .find(id)
        .ifPresent(
            pause -> {
              throw Refusal.conflict(
                  "This connection is paused: " + pause.reason() + " Release it first, then sync.");
            });
  }

  private Connection importing(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    if (!connection.acknowledged().contains(DataFlow.IMPORT)) {
      throw Refusal.conflict(
          "Nobody has agreed to the import of this connection yet: agree first, then sync.");
    }
    return connection;
  }

  /** A run as it stands now: live counts from memory while it goes on. */
  public SyncRun find(Caller caller, SyncRunId id) {
    var run = queue.live(id).or(() -> history.find(id));
    return run.filter(
            known ->
                connections
                    .find(known.connection())
                    .filter(connection -> caller.maySee(connection.district()))
                    .isPresent())
        .orElseThrow(() -> Refusal.notFound("run"));
  }

  /** What goes on that the caller may see; from memory alone. */
  public List<LiveSight> live(Caller caller) {
    return queue.all().stream()
        .filter(run -> caller.maySee(run.connection().district()))
        .map(LiveRun::sight)
        .toList();
  }

  /** The newest runs of a connection, newest first, live. */
  public List<SyncRun> latest(Caller caller, ConnectionId id, int limit) {
    connections.visible(caller, id);
    return history.latest(id, limit).stream()
        .map(run -> run.state().ended() ? run : queue.live(run.id()).orElse(run))
        .toList();
  }

  /** The newest run that succeeded. */
  public Optional<SyncRun> lastGood(Caller caller, ConnectionId id) {
    connections.visible(caller, id);
    return history.lastGood(id);
  }

  /** When the next run falls due. */
  public Optional<Instant> next(Caller caller, ConnectionId id) {
    connections.visible(caller, id);
    return due.next(id);
  }

  /** Stops a run at its next page; nothing happens when it has ended. */
  public void stop(Caller caller, SyncRunId id) {
    var run = find(caller, id);
    LOG.info("{} asked to stop run {}", caller.name(), run.id());
    queue.stop(run.id());
    audit.record(
        caller,
        AuditAction.SYNC_STOPPED,
        connections.visible(caller, run.connection()).district(),
        "connection " + run.connection(),
        "Run " + run.id() + ".");
  }

  /**
   * Forgets what an interrupted run has read and not stored, and files that are kept; the next run
   * reads everything.
   */
  public void forgetWhatWasRead(Caller caller, ConnectionId id) {
    queue.forgetWhatWasRead(connections.visible(caller, id).id());
    files.forget(id);
  }
}
