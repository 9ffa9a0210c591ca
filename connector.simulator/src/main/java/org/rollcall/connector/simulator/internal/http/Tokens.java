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

  private record Grant(Set<String> scopes, Client client, Instant until) {}

  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Clients clients;

  Tokens(Clock clock, Clients clients) {
    this.clock = clock;
    this.clients = clients;
  }

  /** Lets a token open these scopes for a while. */
  void issue(String token, Set<String> scopes, Client client, Duration lifetime) {
    Instant now = clock.instant();
    grants.values().removeIf(grant -> grant.until().isBefore(now));
    grants.put(token, new Grant(scopes, client, now.plus(lifetime)));
  }

  static String fresh() {
    return "token-" + UUID.randomUUID();
  }

  /**
   * What a bearer token opens; empty where it is unknown or expired, or its access expired or got
   * another secret.
   */
  Optional<Set<String>> scopesOf(String token) {
    Instant now = clock.instant();
    return Optional.ofNullable(grants.get(token))
        .filter(grant -> now.isBefore(grant.until()))
        .filter(grant -> stands(grant.client(), now))
        .map(Grant::scopes);
  }

  void expireAll() {
    grants.clear();
  }

  private boolean stands(Client then, Instant now) {
    return clients
        .find(then.id())
        .filter(client -> client.isValidAt(now) && client.secret().equals(then.secret()))
        .isPresent();
  }
}
