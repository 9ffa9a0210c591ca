package org.rollcall.connector.oneroster.internal.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/**
 * The terms on which Rollcall talks to one SIS.
 *
 * @param context the connection
 * @param addresses where it is talked to; a check may look elsewhere than the connection does
 * @param persistence how often and how long each request is tried
 * @param until when it must be over, whatever comes
 * @param observer hears of each answer
 */
public record Conversation(
    ConnectionContext context,
    ServiceAddresses addresses,
    Persistence persistence,
    Instant until,
    Observer observer) {
  /** Hears of answers, for an admin who waits. */
  @FunctionalInterface
  public interface Observer {
    void answered(URI address, int status);
  }

  /** The terms of a run at night. */
  public static Conversation patient(ConnectionContext context) {
    return new Conversation(
        context, context.addresses(), Persistence.patient(), Instant.MAX, (address, status) -> {});
  }

  /** The same with a single try each. */
  public Conversation once() {
    var single = new Persistence(1, persistence.timeout());
    return new Conversation(context, addresses, single, until, observer);
  }

  /** The same at other addresses. */
  public Conversation at(ServiceAddresses others) {
    return new Conversation(context, others, persistence, until, observer);
  }

  public Clock clock() {
    return context.clock();
  }

  /** How long the next request may take; fails when the time is up. */
  Duration timeout() {
    var now = clock().instant();
    if (now.plus(persistence.timeout()).isBefore(until)) {
      return persistence.timeout();
    }
    var left = Duration.between(now, until);
    if (left.isNegative() || left.isZero()) {
      throw new SisException(
          FailureKind.UNAVAILABLE,
          "The SIS answers too slowly to be tried within a minute: try again later, or ask the SIS"
              + " vendor.");
    }
    return left;
  }
}
