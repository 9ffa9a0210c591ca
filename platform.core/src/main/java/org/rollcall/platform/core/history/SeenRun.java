package org.rollcall.platform.core.history;

import java.util.Optional;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.measure.RunMeasures;

/**
 * A run with what was measured of it.
 *
 * @param progress how far it has come; empty when it has ended
 */
public record SeenRun(SyncRun run, RunMeasures measures, Optional<Progress> progress) {
  /** How many records came, of all collections. */
  public long received() {
    return run.counts().values().stream().mapToLong(CollectionCounts::received).sum();
  }
}
