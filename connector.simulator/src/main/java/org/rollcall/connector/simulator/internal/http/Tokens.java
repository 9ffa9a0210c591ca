package org.rollcall.connector.simulator.internal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens given out. A new one leaves earlier ones valid. */
final class Tokens {

  static final Duration LIFETIME = Duration.ofHours(1);

  private record Grant(Set<String> scopes, Instant until) {}

  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Clock clock;

  Tokens(Clock clock) {
    this.clock = clock;
  }

  String issue(Set<String> scopes) {
    Instant now = clock.instant();
    grants.values().removeIf(grant -> grant.until().isBefore(now));
    String token = "token-" + UUID.randomUUID();
    grants.put(token, new Grant(scopes, now.plus(LIFETIME)));
    return token;
  }

  /** What a bearer token opens; empty where it is unknown or expired. */
  Optional<Set<String>> scopesOf(String token) {
    return Optional.ofNullable(grants.get(token))
        .filter(grant -> clock.instant().isBefore(grant.until()))
        .map(Grant::scopes);
  }

  void expireAll() {
    grants.clear();
  }
}
