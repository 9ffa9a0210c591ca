package org.rollcall.connector.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.simulator.Fault;

/** What a connector makes of each fault while it reads the users. */
final class FaultExpectations {
  /** How long a reading may take that ends in a failure, not counting what it was told to wait. */
  static final Duration AT_MOST = Duration.ofSeconds(20);

  /** How long it may wait altogether before it gives up. */
  static final Duration PATIENCE = Duration.ofMinutes(30);

  private FaultExpectations() {}

  /** Faults that end the reading, and in what. */
  static Map<Fault, FailureKind> endings() {
    var endings = new LinkedHashMap<Fault, FailureKind>();
    endings.put(Fault.status(401), FailureKind.CREDENTIALS_REJECTED);
    endings.put(Fault.parse("changed-secret"), FailureKind.CREDENTIALS_REJECTED);
    endings.put(Fault.status(403).at("/users"), FailureKind.PERMISSION_MISSING);
    endings.put(Fault.parse("wrong-scope"), FailureKind.PERMISSION_MISSING);
    endings.put(Fault.status(404), FailureKind.ADDRESS_WRONG);
    endings.put(Fault.html(), FailureKind.ADDRESS_WRONG);
    endings.put(Fault.parse("redirect"), FailureKind.ADDRESS_WRONG);
    endings.put(Fault.parse("redirect@/users"), FailureKind.ADDRESS_WRONG);
    endings.put(Fault.status(500), FailureKind.UNAVAILABLE);
    endings.put(Fault.status(503), FailureKind.UNAVAILABLE);
    endings.put(Fault.parse("drop"), FailureKind.UNAVAILABLE);
    endings.put(Fault.tooManyRequests(Duration.ofSeconds(2)), FailureKind.RATE_LIMITED);
    endings.put(Fault.parse("429=date"), FailureKind.RATE_LIMITED);
    endings.put(Fault.parse("429=bare"), FailureKind.RATE_LIMITED);
    endings.put(Fault.parse("429=html"), FailureKind.RATE_LIMITED);
    endings.put(Fault.truncate().at("/users"), FailureKind.DATA_UNREADABLE);
    endings.put(Fault.noEnvelope().at("/users"), FailureKind.DATA_UNREADABLE);
    endings.put(Fault.parse("deep-nesting@/users"), FailureKind.DATA_UNREADABLE);
    endings.put(Fault.loop().at("/users"), FailureKind.ROSTER_INCOMPLETE);
    endings.put(Fault.wrongTotal().at("/users"), FailureKind.ROSTER_INCOMPLETE);
    return endings;
  }

  /** Faults that cost nothing: the reading is whole, to the record. */
  static List<Fault> harmless() {
    return parsed(
        "clamp=7",
        "changing-clamp",
        "no-total",
        "link=none",
        "link=relative",
        "link=wrong",
        "link=bare",
        "no-expires-in",
        "token-lifetime=90",
        "slow-body=200",
        "429=1@/users#2",
        "429=date@/users#2",
        "429=bare@/users#2",
        "status=503@/users#2",
        "429=1@token#2",
        "429=bare@token#2",
        "status=503@token#2");
  }

  /** Faults after which a reading is whole or refused as incomplete, but never short. */
  static List<Fault> treacherous() {
    return parsed(
        "duplicate", "repeat-page", "changing-total", "changing-revision", "link=endless");
  }

  private static List<Fault> parsed(String... orders) {
    return List.of(orders).stream().map(Fault::parse).toList();
  }
}
