package org.rollcall.connector.oneroster.internal.roster;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** Makes one kind of record of its fields. */
interface RecordMapper {
  /** The fields besides those of the header; all others are skipped unread. */
  Set<String> fields();

  /** The record; empty when a reference is missing without which it means nothing. */
  Optional<RosterRecord> map(RecordHeader header, Fields fields);
}
