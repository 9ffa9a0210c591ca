package org.rollcall.platform.core.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.platform.core.packages.BadRows;
import org.rollcall.platform.core.packages.RunPackage;
import org.rollcall.platform.core.packages.RunPackages;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.SyncRunId;

/** Which runs read which files, in memory. */
public final class MemoryRunPackages implements RunPackages {
  private final MemoryRuns runs;
  private final Map<SyncRunId, BadRows> bad = new HashMap<>();

  /** Those of the runs of this history. */
  public MemoryRunPackages(MemoryRuns runs) {
    this.runs = runs;
  }

  @Override
  public synchronized Optional<HandedFile> find(SyncRunId run) {
    return Optional.ofNullable(runs.files().get(run));
  }

  @Override
  public synchronized Optional<RunPackage> onShelf(String shelf) {
    return runs.files().entrySet().stream()
        .filter(of -> of.getValue().shelf().equals(shelf))
        .max(Comparator.comparingLong(of -> of.getKey().value()))
        .map(of -> new RunPackage(of.getKey(), of.getValue()));
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
