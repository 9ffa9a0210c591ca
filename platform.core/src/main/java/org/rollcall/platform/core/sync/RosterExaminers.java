package org.rollcall.platform.core.sync;

import java.nio.file.Path;
import org.rollcall.platform.core.connection.Connection;

/** Looks at the data of rosters while they are read. Used by any thread. */
@FunctionalInterface
public interface RosterExaminers {
  /** Looks at nothing, and lets everything pass. */
  RosterExaminers NONE = (connection, run, folder) -> RosterExaminer.NONE;

  /**
   * Begins to look at what one attempt to read a roster brings.
   *
   * @param folder a folder that nobody else uses; it need not exist, and is gone afterwards
   */
  RosterExaminer begin(Connection connection, SyncRun run, Path folder);
}
