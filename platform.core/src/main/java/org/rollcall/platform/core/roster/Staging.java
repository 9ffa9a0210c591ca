package org.rollcall.platform.core.roster;

import java.time.Instant;
import java.util.List;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * A revision that nobody sees yet. Used by one thread, but that chunks may be prepared by another
 * one meanwhile, and some applied at a time. A record comes once at most. Closing it without
 * publishing leaves it to be swept.
 */
public interface Staging extends AutoCloseable {
  /** The revision being written. */
  Revision revision();

  /** A chunk as it will be written, by the staging that made it. */
  interface Prepared {}

  /** Works out what of a chunk will be written, without writing; one thread does so at a time. */
  Prepared prepare(RosterCollection collection, List<RecordChange> chunk);

  /** How many threads may apply chunks at a time; one where a database has one writer. */
  default int atOnce() {
    return 1;
  }

  /** Writes a chunk in short transactions. */
  void apply(Prepared chunk);

  /** Both at once. */
  default void apply(RosterCollection collection, List<RecordChange> chunk) {
    apply(prepare(collection, chunk));
  }

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
