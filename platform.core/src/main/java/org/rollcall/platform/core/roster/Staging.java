package org.rollcall.platform.core.roster;

import java.time.Instant;
import java.util.List;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * A revision that nobody sees yet. Used by one thread. Closing it without publishing leaves it to
 * be swept.
 */
public interface Staging extends AutoCloseable {
  /** The revision being written. */
  Revision revision();

  /** Writes a chunk in one short transaction. */
  void apply(RosterCollection collection, List<RecordChange> chunk);

  /**
   * Nothing is applied any more: writes what is left to be written of it, in short transactions.
   * Publishing does it, too; here whoever waits can be told, and a run can be stopped.
   *
   * @param between is called between two transactions
   */
  default void complete(Runnable between) {}

  /** Makes the revision the one that readers see, in one update. */
  void publish(Instant at);

  @Override
  void close();
}
