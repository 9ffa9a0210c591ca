package org.rollcall.connector.oneroster.internal.trial;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.SourcedId;

/** What was written into a SIS only to try it, and must be taken away again. */
public final class Scratch {
  private static final Set<Integer> GONE = Set.of(200, 202, 204, 404, 410);
  private static final int TRIES = 3;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  private final ConnectionContext context;
  private final Deque<Written> written = new ConcurrentLinkedDeque<>();

  public Scratch(ConnectionContext context) {
    this.context = context;
  }

  private record Written(String id, URI address) {}

  /** Something is about to be written, or has been. */
  public void mayExist(String id, URI address) {
    var record = new Written(id, address);
    if (!written.contains(record)) {
      written.push(record);
    }
  }

  /** It is known not to be there. */
  public void isGone(String id) {
    written.removeIf(record -> record.id().equals(id));
  }

  /**
   * Deletes what may be left, the latest first, even in a thread that was interrupted.
   *
   * @param trial asked for only when there is something to delete; with a budget of its own
   * @return what could not be deleted
   */
  public List<SourcedId> cleanUp(Supplier<Trial> trial) {
    if (written.isEmpty()) {
      return List.of();
    }
    boolean interrupted = Thread.interrupted();
    try {
      var left = new ArrayDeque<>(written);
      var cleaning = trial.get();
      left.removeIf(record -> delete(cleaning, record));
      return left.stream().map(record -> SourcedId.of(record.id())).toList();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean delete(Trial trial, Written record) {
    for (int tries = 1; tries <= TRIES; tries++) {
      try {
        if (tries > 1) {
          context.pause(BETWEEN_TRIES);
        }
        var seen = trial.write("DELETE", record.address(), "");
        if (GONE.contains(seen.status()) && !seen.page()) {
          return true;
        }
        if (seen.isDeclined()) {
          return false;
        }
      } catch (SisException e) {
        if (!Trial.isSilence(e)) {
          return false;
        }
      }
    }
    return false;
  }
}
