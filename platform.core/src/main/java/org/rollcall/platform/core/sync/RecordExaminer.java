package org.rollcall.platform.core.sync;

import java.util.Optional;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RosterRecord;

/** Looks at the records of one collection, in the order in which they come. */
public interface RecordExaminer {
  /** Lets every record pass as it is. */
  RecordExaminer NONE =
      new RecordExaminer() {
        @Override
        public Optional<RosterRecord> examine(RosterRecord record) {
          return Optional.of(record);
        }
      };

  /** What comes from here on belongs to another page, and the page before it is whole. */
  default void beginPage() {}

  /** The page broke off: what it brought is forgotten, and it begins anew. */
  default void takeBackPage() {}

  /**
   * Looks at one record, those marked as to be deleted included.
   *
   * @return what is to be stored, perhaps without a value that means nothing; empty when the record
   *     is dropped, which is found and counted
   */
  Optional<RosterRecord> examine(RosterRecord record);

  /**
   * The same for somebody who has, or may have, enrollments outside the scope: that there are none
   * within it means nothing.
   */
  default Optional<RosterRecord> examineElsewhere(RosterRecord record) {
    return examine(record);
  }

  /** Hears of a record that is there and lies outside the scope: no fault is looked for in it. */
  default void outside(RosterRecord record) {}

  /** Takes what the connector found. */
  default void note(Finding finding) {}

  /** The collection was read to its end. */
  default void finish() {}
}
