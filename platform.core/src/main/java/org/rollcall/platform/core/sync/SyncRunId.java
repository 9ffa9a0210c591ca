package org.rollcall.platform.core.sync;

/** The platform's identifier of a run. */
public record SyncRunId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
