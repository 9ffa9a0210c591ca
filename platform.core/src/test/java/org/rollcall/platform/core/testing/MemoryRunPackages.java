package org.rollcall.platform.core.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.platform.core.packages.BadRows;
import org.rollcall.platform.core.packages.RunPackage;
import org.rollcall.platform.core.packages.RunPackages;
import org.rollcall.platform.core.sync.SyncRunId;

/** Which runs read which files, in memory. */
public final class MemoryRunPackages implements RunPackages {
  private final Map<SyncRunId, RunPackage> all = new HashMap<>();
  private final Map<SyncRunId, BadRows> bad = new HashMap<>();

  @Override
  public synchronized void keep(RunPackage one) {
    all.put(one.run(), one);
  }

  @Override
  public synchronized Optional<RunPackage> find(SyncRunId run) {
    return Optional.ofNullable(all.get(run));
  }

  @Override
  public synchronized Optional<RunPackage> onShelf(String shelf) {
    return all.values().stream()
        .filter(one -> one.shelf().equals(shelf))
        .max(Comparator.comparingLong(one -> one.run().value()));
  }

  @Override
  public synchronized void keep(SyncRunId run, BadRows rows) {
    bad.put(run, rows);
  }

  @Override
  public synchronized BadRows badRows(SyncRunId run) {
    return bad.getOrDefault(run, BadRows.NONE);
  }
}
