package org.rollcall.platform.core.history;

import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.roster.User;

/**
 * What became of one person.
 *
 * @param now the person as the published roster has it; empty when it is not there any more
 * @param last the person as it was last known
 * @param entries the newest first
 */
public record PersonHistory(Optional<User> now, User last, List<HistoryEntry> entries) {
  public PersonHistory {
    entries = List.copyOf(entries);
  }

  @Override
  public String toString() {
    return "PersonHistory[" + entries.size() + " entries]";
  }
}
