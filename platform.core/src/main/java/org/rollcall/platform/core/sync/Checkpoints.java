package org.rollcall.platform.core.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where runs put what they have read: a folder for each connection. After a run that was cut off
 * its finished collections stay there for the next one, after any other nothing does.
 */
final class Checkpoints {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final String OF_CONNECTION = "connection-";

  /** After these the next run finds the same SIS as it was, and need not begin anew. */
  private static final Set<FailureKind> CUT_OFF =
      Set.of(
          FailureKind.UNAVAILABLE,
          FailureKind.RATE_LIMITED,
          FailureKind.CREDENTIALS_REJECTED,
          FailureKind.CREDENTIALS_EXPIRED,
          FailureKind.CONNECTOR_GONE,
          FailureKind.STORAGE_UNAVAILABLE);

  private final Path folder;
  private final Clock clock;

  /** Folders that runs write to. Guarded by this. */
  private final Set<ConnectionId> inUse = new HashSet<>();

  Checkpoints(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Does a run, and keeps what it read only where the next one can go on with it. */
  void around(LiveRun run, Runnable work) {
    var connection = run.connection().id();
    use(connection);
    boolean keep = false;
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      // Not to be handled here, only to know what becomes of the files.
      keep = cutOff(run, e);
      throw e;
    } finally {
      release(connection, keep);
    }
  }

  private static boolean cutOff(LiveRun run, Throwable thrown) {
    return run.stopped()
        .map(reason -> reason == StopReason.SHUTDOWN || reason == StopReason.STALLED)
        .orElseGet(() -> thrown instanceof SisException e && CUT_OFF.contains(e.kind()));
  }

  private synchronized void use(ConnectionId connection) {
    inUse.add(connection);
  }

  private synchronized void release(ConnectionId connection, boolean keep) {
    inUse.remove(connection);
    if (!keep) {
      remove(of(connection));
    }
  }

  /** The folder of a connection. */
  RosterSpool open(ConnectionId connection) {
    return new RosterSpool(of(connection));
  }

  /** A folder beside it, for somebody else's use during the run. */
  Path beside(LiveRun run, String purpose) {
    return folder.resolve("run-" + run.seen().id() + "-" + purpose);
  }

  private Path of(ConnectionId connection) {
    return folder.resolve(OF_CONNECTION + connection);
  }

  /** Forgets what an earlier run of a connection read; a run under way keeps what it reads. */
  synchronized void forget(ConnectionId connection) {
    if (!inUse.contains(connection)) {
      remove(of(connection));
    }
  }

  /** After a start: removes what is no checkpoint at all, and checkpoints that are too old. */
  synchronized void tidyUp() {
    for (var entry : entries()) {
      if (!String.valueOf(entry.getFileName()).startsWith(OF_CONNECTION)) {
        remove(entry);
      }
    }
    sweep();
  }

  /** Removes checkpoints that no run may use any more: they hold data of students. */
  synchronized void sweep() {
    var busy = inUse.stream().map(this::of).toList();
    for (var entry : entries()) {
      boolean idle =
          String.valueOf(entry.getFileName()).startsWith(OF_CONNECTION) && !busy.contains(entry);
      if (idle && !isYoung(entry)) {
        remove(entry);
      }
    }
  }

  private boolean isYoung(Path entry) {
    try (var spool = new RosterSpool(entry)) {
      return FinishedCollection.youngest(spool).filter(one -> one.isYoung(clock)).isPresent();
    } catch (SisException e) {
      LOG.debug("What an earlier run left in {} cannot be read", entry, e);
      return false;
    }
  }

  private List<Path> entries() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException e) {
      LOG.warn("What earlier runs left in {} cannot be looked through", folder, e);
      return List.of();
    }
  }

  private static void remove(Path entry) {
    try {
      RosterSpool.clear(entry);
    } catch (IOException e) {
      LOG.warn("What an earlier run left in {} cannot be removed", entry, e);
    }
  }
}
