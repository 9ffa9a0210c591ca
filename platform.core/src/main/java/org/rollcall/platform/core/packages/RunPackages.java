package org.rollcall.platform.core.packages;

import java.util.Optional;
import org.rollcall.platform.core.sync.SyncRunId;

/** Which runs read which files. Blocks on the database. */
public interface RunPackages {
  /** Keeps one, instead of what was kept of the same run. */
  void keep(RunPackage one);

  /** The file of a run; empty when it asked the SIS. */
  Optional<RunPackage> find(SyncRunId run);

  /** The newest run of a file on the shelf. */
  Optional<RunPackage> onShelf(String shelf);

  /** Keeps the rows of a run's file that could not be read, once; the file is kept before. */
  void keep(SyncRunId run, BadRows rows);

  /** The rows of a run's file that could not be read. */
  BadRows badRows(SyncRunId run);
}
