package org.rollcall.platform.core.roster;

/** How many records of a collection differ between two revisions. */
public record RecordCounts(long added, long changed, long removed) {
  /** None does. */
  public static final RecordCounts NONE = new RecordCounts(0, 0, 0);

  /** All of them. */
  public long all() {
    return added + changed + removed;
  }
}
