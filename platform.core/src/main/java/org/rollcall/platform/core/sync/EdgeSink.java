package org.rollcall.platform.core.sync;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;

/** Takes of what comes by only the first and the last identifier. */
final class EdgeSink implements RecordSink {
  private @Nullable SourcedId first;
  private @Nullable SourcedId last;

  @Override
  public void accept(RosterRecord record) {
    if (first == null) {
      first = record.sourcedId();
    }
    last = record.sourcedId();
  }

  @Override
  public void accept(Finding finding) {}

  Optional<SourcedId> first() {
    return Optional.ofNullable(first);
  }

  Optional<SourcedId> last() {
    return Optional.ofNullable(last);
  }
}
