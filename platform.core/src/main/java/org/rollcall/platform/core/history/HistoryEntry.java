package org.rollcall.platform.core.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.FieldChange;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * Something that happened to a person or a class.
 *
 * @param revision the revision that brought it
 * @param at when that one was published; null when that is not known
 * @param run the run that published it; null when it is not known any more
 * @param fields what changed; empty unless something did
 * @param other the class a person joined or left, the person that joined or left a class; null
 *     otherwise
 */
public record HistoryEntry(
    What what,
    Revision revision,
    @Nullable Instant at,
    @Nullable SyncRunId run,
    List<FieldChange> fields,
    @Nullable Other other) {
  public HistoryEntry {
    fields = List.copyOf(fields);
  }

  /**
   * The other side of an enrollment.
   *
   * @param name what it is called, or was; its identifier when nobody knows
   * @param role OneRoster's word for the part
   */
  public record Other(SourcedId id, String name, String role) {}

  @Override
  public String toString() {
    return "HistoryEntry[" + what + ", " + revision + "]";
  }
}
