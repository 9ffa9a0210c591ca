package org.rollcall.platform.core.probe;

/** The number of a conformance report. */
public record ReportId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
