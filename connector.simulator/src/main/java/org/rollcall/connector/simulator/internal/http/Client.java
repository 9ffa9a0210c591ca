package org.rollcall.connector.simulator.internal.http;

import java.time.Instant;

/** One access that may ask for tokens, in the time in which it is valid. */
public record Client(String id, String secret, Instant from, Instant until) {

  boolean isValidAt(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  Client endingAt(Instant moment) {
    return new Client(id, secret, from, moment);
  }

  Client withSecret(String other) {
    return new Client(id, other, from, until);
  }

  @Override
  public String toString() {
    return id;
  }
}
