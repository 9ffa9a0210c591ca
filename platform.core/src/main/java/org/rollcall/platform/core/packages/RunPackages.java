package org.rollcall.platform.core.packages;

import java.util.Optional;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * Which runs read which files; the two are kept together when a run begins. Blocks on the database.
 */
public interface RunPackages {
  /** The file of a run; empty when it asked the SIS. */
  Optional<HandedFile> find(SyncRunId run);

  /** The newest run of a file on the shelf. */
  Optional<RunPackage> onShelf(String shelf);

  /** Keeps the rows of a run's file that could not be read, once. */
  void keep(SyncRunId run, BadRows rows);

  /** The rows of a run's file that could not be read. */
  BadRows badRows(SyncRunId run);
}
