package org.rollcall.connector.api.csv;

/**
 * How a file is meant. May gain members.
 *
 * @see OneRoster 1.2 CSV Binding, manifest.csv
 */
public enum CsvMode {
  /** All there is: what is not in the file is gone. */
  BULK,
  /** What changed: what is not in the file stays as it is. */
  DELTA
}
