package org.rollcall.platform.core.roster;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.Demographics;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;

/** Keeps those who were erased out of what a sync reads. */
public final class ErasedPeople {
  private final Set<RecordKey> keys;

  public ErasedPeople(Set<RecordKey> keys) {
    this.keys = Set.copyOf(keys);
  }

  /** The record to be stored; empty when it is of somebody who was erased. */
  public Optional<RosterRecord> admit(RosterRecord record) {
    if (keys.isEmpty()) {
      return Optional.of(record);
    }
    if (record instanceof User user) {
      return erased(user.sourcedId())
          ? Optional.empty()
          : Optional.of(WithoutAgents.of(user, this::erased));
    }
    boolean gone =
        record instanceof Enrollment enrollment
            ? erased(enrollment.user())
            : record instanceof Demographics && erased(record.sourcedId());
    return gone ? Optional.empty() : Optional.of(record);
  }

  private boolean erased(SourcedId person) {
    return keys.contains(RecordKey.of(person));
  }
}
