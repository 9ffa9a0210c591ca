package org.rollcall.connector.api.descriptor;

/** What a connector can do. May gain members. */
public enum Capability {
  /** Reads rosters. */
  ROSTER,
  /** Reads demographics. */
  DEMOGRAPHICS,
  /** Reads what changed since a moment. */
  DELTA,
  /** Reads gradebooks. */
  GRADEBOOK_READ,
  /** Writes line items and results. */
  GRADEBOOK_WRITE
}
