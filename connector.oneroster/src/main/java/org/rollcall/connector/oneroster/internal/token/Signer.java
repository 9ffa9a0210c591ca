package org.rollcall.connector.oneroster.internal.token;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;
import org.rollcall.connector.oneroster.internal.token.OAuthSignature.Parameter;

/**
 * Signs each request with the secret, without a token; the body is not signed.
 *
 * @see RFC 5849 3.1 and 3.5.1
 */
public final class Signer implements Pass {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_OCTETS = 16;

  private final TokenStyle style;
  private final Credential credential;
  private final Clock clock;

  Signer(TokenStyle style, Credential credential, Clock clock) {
    this.style = style;
    this.credential = credential;
    this.clock = clock;
  }

  @Override
  public HttpRequest.Builder on(HttpRequest.Builder request, String method, URI address) {
    return request.setHeader("Authorization", authorization(method, address, nonce()));
  }

  String authorization(String method, URI address, String nonce) {
    var parameters = new ArrayList<Parameter>();
    parameters.add(new Parameter("oauth_consumer_key", credential.key()));
    parameters.add(new Parameter("oauth_nonce", nonce));
    parameters.add(new Parameter("oauth_signature_method", methodName()));
    parameters.add(new Parameter("oauth_timestamp", "" + clock.instant().getEpochSecond()));
    parameters.add(new Parameter("oauth_version", "1.0"));
    var base = OAuthSignature.baseString(method, address, List.copyOf(parameters));
    var secret = credential.secret().reveal();
    parameters.add(
        new Parameter("oauth_signature", OAuthSignature.of(base, algorithm(), secret, "")));
    return parameters.stream()
        .map(each -> each.name() + "=\"" + Percent.encoded(each.value()) + "\"")
        .collect(Collectors.joining(", ", "OAuth ", ""));
  }

  @Override
  public TokenStyle style() {
    return style;
  }

  @Override
  public Optional<URI> from() {
    return Optional.empty();
  }

  /** The method as RFC 5849 and its users name it. */
  public String methodName() {
    return style == TokenStyle.SIGNED_SHA256 ? "HMAC-SHA256" : "HMAC-SHA1";
  }

  private String algorithm() {
    return style == TokenStyle.SIGNED_SHA256 ? "HmacSHA256" : "HmacSHA1";
  }

  private static String nonce() {
    var octets = new byte[NONCE_OCTETS];
    RANDOM.nextBytes(octets);
    return HexFormat.of().formatHex(octets);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Signer[" + methodName() + "]";
  }
}
