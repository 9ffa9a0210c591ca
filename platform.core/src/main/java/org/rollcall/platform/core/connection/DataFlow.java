package org.rollcall.platform.core.connection;

/** What may flow over a connection once a person acknowledged it. */
public enum DataFlow {
  /** Rosters, from the SIS. */
  IMPORT,
  /** Grades, to the SIS. */
  EXPORT
}
