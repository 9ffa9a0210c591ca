package org.rollcall.platform.core.sync;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody who wants to know of the end of runs, in the order in which they came. */
final class RunListeners implements RunEnded {
  private static final Logger LOG = LoggerFactory.getLogger(RunListeners.class);

  private final List<RunEnded> all = new CopyOnWriteArrayList<>();

  void add(RunEnded listener) {
    all.add(listener);
  }

  @Override
  public void ended(Connection connection, SyncRun run) {
    for (var listener : all) {
      tell(listener, connection, run);
    }
  }

  private static void tell(RunEnded listener, Connection connection, SyncRun run) {
    try {
      listener.ended(connection, run);
    } catch (SisException e) {
      LOG.warn("What follows the end of a run could not be done: {}", e.sentence(), e);
    } catch (RuntimeException | LinkageError e) {
      // The boundary of a run: the run is over and stored, and the other listeners are to hear too.
      LOG.error("What follows the end of a run could not be done", e);
    }
  }
}
