package org.rollcall.connector.simulator;

/**
 * How many records a plain collection serves.
 *
 * @param active with status "active"
 * @param tobedeleted with status "tobedeleted"; they are served too
 */
public record RecordCount(int active, int tobedeleted) {

  /** All records: what X-Total-Count says without a filter. */
  public int total() {
    return active + tobedeleted;
  }
}
