package org.rollcall.connector.oneroster.internal.token;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;

/**
 * A bearer token.
 *
 * @param value what goes behind {@code Bearer}
 * @param url the token URL that answered
 * @param style in which it was asked for
 * @param scopes that were granted: as the answer names them, else as they were asked for
 * @param renewAt when to ask for the next one
 * @param cookies {@code name=value} of the answer, sent again because load balancers want them
 */
public record Token(
    String value,
    URI url,
    TokenStyle style,
    List<String> scopes,
    Instant renewAt,
    List<String> cookies)
    implements Pass {
  private static final Duration EARLY = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofDays(1);

  public Token {
    scopes = List.copyOf(scopes);
    cookies = List.copyOf(cookies);
  }

  @Override
  public HttpRequest.Builder on(HttpRequest.Builder request, String method, URI address) {
    if (!cookies.isEmpty() && url.getHost().equalsIgnoreCase(address.getHost())) {
      request.setHeader("Cookie", String.join("; ", cookies));
    }
    return request.setHeader("Authorization", "Bearer " + value);
  }

  @Override
  public Optional<URI> from() {
    return Optional.of(url);
  }

  boolean isFresh(Instant now) {
    return now.isBefore(renewAt);
  }

  /**
   * When to renew a token that lives so long: a minute early, or earlier for short-lived ones.
   *
   * @param said the lifetime that the answer names, zero when it names none
   * @param unsaid the lifetime to assume then
   */
  static Instant renewAt(Instant now, Duration said, Duration unsaid) {
    var life = said.isNegative() || said.isZero() ? unsaid : said;
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
