package org.rollcall.platform.core.sync;

import org.rollcall.connector.api.roster.RosterCollection;

/**
 * Looks at one roster while it is read. Collections come in the order in which references point
 * backwards; used by one thread at a time.
 */
public interface RosterExaminer extends AutoCloseable {
  /** Looks at nothing. */
  RosterExaminer NONE =
      new RosterExaminer() {
        @Override
        public RecordExaminer begin(RosterCollection collection) {
          return RecordExaminer.NONE;
        }

        @Override
        public void keep(boolean counts) {}

        @Override
        public void close() {}
      };

  /** Begins a collection, or begins it anew: what it brought before is forgotten. */
  RecordExaminer begin(RosterCollection collection);

  /**
   * The same for a collection that an interrupted run has read: its records come as they were
   * stored, so that what was dropped then, and what the connector found, does not come again.
   */
  default RecordExaminer beginAgain(RosterCollection collection) {
    return begin(collection);
  }

  /**
   * Remembers what was found. Called once, when every collection was read and is proven whole;
   * without it nothing is remembered.
   *
   * @param counts whether what was read counts as what the SIS holds; otherwise what was not found
   *     again may be there still
   */
  void keep(boolean counts);

  /** Lets go of everything. */
  @Override
  void close();
}
