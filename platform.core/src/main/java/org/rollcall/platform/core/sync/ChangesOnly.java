package org.rollcall.platform.core.sync;

import java.time.Duration;
import java.time.Instant;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;

/** Notices a SIS that sends everything though only changes were asked for. */
final class ChangesOnly {
  /** Some systems compare days only, by a clock of any zone. */
  private static final Duration TOLERANCE = Duration.ofHours(36);

  private final RosterCollection collection;
  private final Instant since;
  private long seen;
  private long fresh;

  ChangesOnly(RosterCollection collection, Instant since) {
    this.collection = collection;
    this.since = since;
  }

  /** Looks at what goes into a sink. */
  RecordSink over(RecordSink sink) {
    return new RecordSink() {
      @Override
      public void accept(RosterRecord record) {
        see(record);
        sink.accept(record);
      }

      @Override
      public void accept(Finding finding) {
        sink.accept(finding);
      }
    };
  }

  private void see(RosterRecord record) {
    seen++;
    var oldest = since.minus(TOLERANCE);
    if (record.header().dateLastModified().filter(moment -> !moment.isBefore(oldest)).isPresent()) {
      fresh++;
    }
  }

  /** Leads out of the run when most of what came did not change, or does not say when it did. */
  void mustBeObeyed() {
    if (2 * fresh < seen) {
      throw new ChangesNotTold(
          "The SIS was asked for "
              + collection.path()
              + " that changed and sent others too, so everything was read instead.");
    }
  }
}
