package org.rollcall.platform.core.sync;

import java.nio.file.Path;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;

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

  /**
   * What the looks depend on, as a short text: when it is another one, a collection that an
   * interrupted run has read is read anew instead of being shown again as it was stored.
   */
  default String basis(ConnectionId connection) {
    return "";
  }
}
