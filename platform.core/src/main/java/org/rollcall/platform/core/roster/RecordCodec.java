package org.rollcall.platform.core.roster;

import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;

/**
 * Writes a record as the body that is stored and hashed, and reads it back: UTF-8 JSON, fields in a
 * fixed order, without {@code dateLastModified} and status, so that equal bodies mean that nothing
 * changed that anybody would see.
 */
public final class RecordCodec {
  /** Grows whenever the body of an unchanged record would come out differently. */
  public static final int VERSION = 1;

  /** The body of a record. */
  public RecordBody encode(RosterRecord record) {
    throw new UnsupportedOperationException();
  }

  /** The record of a body, active and without a date. */
  public RosterRecord decode(RosterCollection collection, RecordBody body) {
    throw new UnsupportedOperationException();
  }
}
