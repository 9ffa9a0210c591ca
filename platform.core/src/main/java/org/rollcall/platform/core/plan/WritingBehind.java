package org.rollcall.platform.core.plan;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.Staging;
import org.rollcall.platform.core.sync.WorkBehind;

/**
 * Writes chunks of changes in further threads, while the next one is read, decoded and prepared.
 */
final class WritingBehind implements AutoCloseable {
  private final Supplier<Staging> staging;
  private @Nullable WorkBehind behind;

  /**
   * @param staging where to; asked for when there is something to be written
   */
  WritingBehind(Supplier<Staging> staging) {
    this.staging = staging;
  }

  /** Returns before it is written; throws what went wrong with an earlier one. */
  void apply(RosterCollection collection, List<RecordChange> changes) {
    if (!changes.isEmpty()) {
      var into = staging.get();
      var prepared = into.prepare(collection, changes);
      if (behind == null) {
        behind = new WorkBehind(into.atOnce());
      }
      behind.give(() -> into.apply(prepared));
    }
  }

  /** Waits until all is written. */
  void settle() {
    if (behind != null) {
      behind.settle();
    }
  }

  @Override
  public void close() {
    if (behind != null) {
      behind.close();
    }
  }
}
