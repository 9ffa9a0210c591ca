package org.rollcall.platform.core.plan;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.Staging;
import org.rollcall.platform.core.sync.SecondThread;

/**
 * Writes chunks of changes in a second thread, while the next one is read, decoded and prepared.
 */
final class WritingBehind implements AutoCloseable {
  private static final int WAITING = 1;

  private final Supplier<Staging> staging;
  private final SecondThread second = new SecondThread(WAITING);
  private volatile @Nullable Throwable failure;

  /**
   * @param staging where to; asked for when there is something to be written
   */
  WritingBehind(Supplier<Staging> staging) {
    this.staging = staging;
  }

  /** Returns before it is written; throws what went wrong with an earlier one. */
  void apply(RosterCollection collection, List<RecordChange> changes) {
    throwFailure();
    if (!changes.isEmpty()) {
      var into = staging.get();
      var prepared = into.prepare(collection, changes);
      second.give(() -> write(into, prepared));
    }
  }

  private void write(Staging into, Staging.Prepared changes) {
    if (failure != null) {
      return;
    }
    try {
      into.apply(changes);
    } catch (RuntimeException | Error e) {
      // The thread of the run is told, and ends the run.
      failure = e;
    }
  }

  /** Waits until all is written. */
  void settle() {
    second.settle();
    throwFailure();
  }

  private void throwFailure() {
    var thrown = failure;
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }

  @Override
  public void close() {
    second.close();
  }
}
