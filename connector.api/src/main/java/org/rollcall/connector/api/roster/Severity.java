package org.rollcall.connector.api.roster;

/** What a finding cost. May gain members. */
public enum Severity {
  /** The value was dropped, the record goes on. */
  WARNING,
  /** The record was dropped. */
  ERROR
}
