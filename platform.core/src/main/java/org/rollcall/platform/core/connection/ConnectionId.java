package org.rollcall.platform.core.connection;

/** The platform's identifier of a connection. */
public record ConnectionId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
