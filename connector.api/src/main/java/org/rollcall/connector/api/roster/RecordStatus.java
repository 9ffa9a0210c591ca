package org.rollcall.connector.api.roster;

/**
 * Whether a record counts.
 *
 * @see OneRoster 1.2 Rostering, BaseDType.status
 */
public enum RecordStatus {
  /** The record counts. */
  ACTIVE,
  /** The SIS says that it may be deleted; {@code inactive} of 1.0 is read as this. */
  TOBEDELETED
}
