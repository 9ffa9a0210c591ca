package org.rollcall.platform.core.roster;

import org.rollcall.connector.api.roster.RosterRecord;

/** One difference between the stored roster and what was pulled. */
public sealed interface RecordChange {
  /** The record's key. */
  RecordKey key();

  /** The record is new. The body is what {@link RecordCodec} made of the record. */
  record Addition(RecordKey key, ContentHash content, RosterRecord record, RecordBody body)
      implements RecordChange {}

  /** The record is stored with another content. */
  record Change(RecordKey key, ContentHash content, RosterRecord record, RecordBody body)
      implements RecordChange {}

  /** The record is stored and no longer in the SIS. */
  record Removal(RecordKey key) implements RecordChange {}
}
