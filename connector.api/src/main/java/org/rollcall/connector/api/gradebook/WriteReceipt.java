package org.rollcall.connector.api.gradebook;

/** What a SIS answered to a write it took. May gain members. */
public enum WriteReceipt {
  /** A new record was made: 201. */
  CREATED,
  /** An existing record was replaced: 200 or 204. */
  REPLACED,
  /** Taken, to be carried out later: 202. */
  ACCEPTED,
  /** The record is gone: 200 or 204. */
  DELETED,
  /** There was nothing to delete: 404. */
  ALREADY_GONE
}
