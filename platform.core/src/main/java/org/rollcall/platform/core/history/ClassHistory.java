package org.rollcall.platform.core.history;

import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.roster.SchoolClass;

/**
 * What became of one class.
 *
 * @param now the class as the published roster has it; empty when it is not there any more
 * @param last the class as it was last known
 * @param entries the newest first
 */
public record ClassHistory(
    Optional<SchoolClass> now, SchoolClass last, List<HistoryEntry> entries) {
  public ClassHistory {
    entries = List.copyOf(entries);
  }

  @Override
  public String toString() {
    return "ClassHistory[" + entries.size() + " entries]";
  }
}
