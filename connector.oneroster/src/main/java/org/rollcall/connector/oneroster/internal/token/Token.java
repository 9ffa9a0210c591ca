package org.rollcall.connector.oneroster.internal.token;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A bearer token.
 *
 * @param value what goes behind {@code Bearer}
 * @param from the token URL that answered
 * @param renewAt when to ask for the next one
 * @param cookies {@code name=value} of the answer, sent again because load balancers want them
 */
public record Token(String value, URI from, Instant renewAt, List<String> cookies) {
  private static final Duration EARLY = Duration.ofSeconds(60);
  private static final Duration ASSUMED = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  public Token {
    cookies = List.copyOf(cookies);
  }

  boolean isFresh(Instant now) {
    return now.isBefore(renewAt);
  }

  /** When to renew a token that lives so long: a minute early, or earlier for short-lived ones. */
  static Instant renewAt(Instant now, Duration said) {
    var life = said.isNegative() || said.isZero() ? ASSUMED : said;
    life = life.compareTo(LONGEST) > 0 ? LONGEST : life;
    var early = life.dividedBy(4).compareTo(EARLY) < 0 ? life.dividedBy(4) : EARLY;
    return now.plus(life).minus(early);
  }

  /** Dots: a token is as good as a secret. */
  @Override
  public String toString() {
    return "Token[••••••]";
  }
}
