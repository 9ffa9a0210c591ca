package org.rollcall.platform.core.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunQueue;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.RunWish;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes OneRoster CSV packages, and starts runs that read them instead of asking the SIS. */
public final class HandOverFiles {
  private static final Logger LOG = LoggerFactory.getLogger(HandOverFiles.class);
  private static final String FIELD = "file";

  private final Connections connections;
  private final SyncRoster syncs;
  private final RunQueue queue;
  private final KeptPackages kept;
  private final FirstLook look;
  private final AuditLog audit;
  private final Optional<Path> watched;

  HandOverFiles(
      Connections connections,
      SyncRoster syncs,
      RunQueue queue,
      KeptPackages kept,
      FirstLook look,
      Optional<Path> watched,
      AuditLog audit) {
    this.connections = connections;
    this.syncs = syncs;
    this.queue = queue;
    this.kept = kept;
    this.look = look;
    this.watched = watched;
    this.audit = audit;
  }

  /** How a person wants the file to be read. */
  public record Wish(boolean inBlackout, boolean dryRun) {
    /** Applied, and not in a blackout. */
    public static final Wish USUAL = new Wish(false, false);
  }

  /**
   * Refuses, before anything of a file has come, what could not be read now: an unknown connection,
   * one whose import is not agreed to, that is paused, in a blackout, or has a run under way.
   */
  public Connection mayBegin(Caller caller, ConnectionId id, Wish wish) {
    // A dry run changes nothing, so that no blackout holds it.
    var connection =
        syncs.mayBegin(caller, id, new RunWish(wish.inBlackout() || wish.dryRun(), false));
    if (queue.busy(id)) {
      throw Refusal.conflict(
          "A run of this connection is under way: wait until it has ended, or stop it.");
    }
    return connection;
  }

  /**
   * Takes a file to its end, looks into it, and starts a run that reads it.
   *
   * @param name how the file is called at home
   * @throws Refusal of the field file, with row, column and what to do, when it cannot be read
   */
  public SyncRun upload(Caller caller, ConnectionId id, String name, InputStream in, Wish wish)
      throws IOException {
    var connection = mayBegin(caller, id, wish);
    try {
      var file = kept.reading().shelf().take(in, name, caller.name());
      return begin(caller, connection, file, wish.dryRun() ? Trigger.DRY_RUN : Trigger.FILE);
    } catch (SisException e) {
      if (e.kind() == FailureKind.FILE_UNREADABLE) {
        throw Refusal.invalid(FIELD, e.sentence());
      }
      throw e;
    }
  }

  /**
   * The same of a file that lies in the watched folder already; an unreadable one fails its run.
   */
  SyncRun takeOver(Connection connection, HandedFile file) {
    return begin(Caller.platform(), connection, file, Trigger.FILE);
  }

  private SyncRun begin(Caller caller, Connection connection, HandedFile file, Trigger trigger) {
    boolean begun = false;
    try {
      var reach =
          caller.equals(Caller.platform()) ? reach(connection, file) : look.reach(connection, file);
      var run = start(connection, file, trigger, reach);
      begun = true;
      LOG.info("{} handed over a file of {} octets", caller.name(), file.octets());
      audit.record(
          caller,
          AuditAction.FILE_HANDED_OVER,
          connection.district(),
          "connection " + connection.id(),
          "Run " + run.id() + ", " + file.size() + ", SHA-256 " + file.sha256() + ".");
      return run;
    } finally {
      if (!begun) {
        kept.reading().shelf().remove(file.shelf());
      }
    }
  }

  private Reach reach(Connection connection, HandedFile file) {
    try {
      return look.reach(connection, file);
    } catch (SisException | Refusal e) {
      LOG.debug("The run will say the same", e);
      return Reach.COMPLETE;
    }
  }

  private SyncRun start(Connection connection, HandedFile file, Trigger trigger, Reach reach) {
    return queue.start(connection, trigger, reach, kept.handover(connection.id(), file));
  }

  /** The files that are kept now. */
  List<String> onShelf() {
    return kept.reading().shelf().all();
  }

  /**
   * Reads again what the last stop cut off, and forgets what nobody will read.
   *
   * @param patient whether a file may wait for its connector, which comes a moment after the start
   * @return those that wait
   */
  List<String> resume(List<String> names, boolean patient) {
    var waiting = new ArrayList<String>();
    for (var name : names) {
      var run = kept.run(name);
      var file = kept.reading().packages().onShelf(name);
      var connection = run.flatMap(it -> connections.find(it.connection()));
      if (run.isEmpty() || file.isEmpty() || connection.isEmpty()) {
        kept.reading().shelf().remove(name);
      } else if (run.get().state() == RunState.INTERRUPTED || !run.get().state().ended()) {
        if (patient && !look.isThere(connection.get())) {
          waiting.add(name);
        } else {
          again(connection.get(), file.get().file(), run.get());
        }
      }
    }
    return waiting;
  }

  private void again(Connection connection, HandedFile file, SyncRun cut) {
    try {
      var run = start(connection, file, cut.trigger(), cut.reach());
      LOG.info("Run {} reads again the file of run {}, which was cut off", run.id(), cut.id());
    } catch (Refusal e) {
      LOG.info("The file of run {} is not read again: {}", cut.id(), e.sentence());
      if (e.reason() == Refusal.Reason.CONFLICT) {
        kept.givenUp(cut, file);
      }
    }
  }

  SyncRun seen(SyncRunId run) {
    return syncs.find(Caller.platform(), run);
  }

  /** Which file a run read; empty when it asked the SIS. Refused as not found. */
  public Optional<HandedFile> fileOf(Caller caller, SyncRunId run) {
    return kept.reading().packages().find(syncs.find(caller, run).id());
  }

  /** The rows of a run's file that could not be read. Refused as not found. */
  public BadRows badRows(Caller caller, SyncRunId run) {
    return kept.reading().packages().badRows(syncs.find(caller, run).id());
  }

  /** The folder in which files of a connection are awaited; empty where none is watched. */
  public Optional<Path> folder(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    return watched.map(root -> WatchedFolder.of(root, connection.id()));
  }

  /** Where a web server may put what is being uploaded; only the owner may look into it. */
  public Path uploads() {
    return kept.reading().shelf().uploads();
  }

  /** How large a file may be, in octets. */
  public long largest() {
    return kept.reading().limits().octets();
  }
}
