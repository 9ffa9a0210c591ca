package org.rollcall.connector.simulator.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * OAuth 1.0a without tokens (RFC 5849, reference/oneroster.md 5.2): lets those in whose requests
 * are signed with the secret of a known key. Bodies are not signed.
 */
final class SignatureGuard implements Guard {

  private static final Map<String, String> MACS =
      Map.of("HMAC-SHA1", "HmacSHA1", "HMAC-SHA256", "HmacSHA256");
  private static final Duration OLDEST = Duration.ofMinutes(10);
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final String origin;
  private final Clients clients;
  private final Clock clock;
  private final Set<String> methods;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /**
   * @param methods the accepted ones of HMAC-SHA1 and HMAC-SHA256
   */
  SignatureGuard(String origin, Clients clients, Clock clock, Set<String> methods) {
    this.origin = origin;
    this.clients = clients;
    this.clock = clock;
    this.methods = Set.copyOf(methods);
  }

  @Override
  public Optional<Set<String>> granted(Asked asked) {
    Map<String, String> given = given(asked.authorization());
    return clients
        .find(given.getOrDefault("oauth_consumer_key", ""))
        .filter(client -> client.isValidAt(clock.instant()))
        .filter(client -> isTimely(given) && isSigned(asked, given, client.secret()))
        .filter(client -> seen.add(client.id() + " " + given.get("oauth_nonce")))
        .map(client -> Scopes.ALL);
  }

  @Override
  public String challenge() {
    return "OAuth realm=\"oneroster\"";
  }

  private boolean isTimely(Map<String, String> given) {
    String stamp = given.getOrDefault("oauth_timestamp", "");
    if (!stamp.matches("\\d{1,12}") || given.getOrDefault("oauth_nonce", "").isEmpty()) {
      return false;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(stamp));
    Instant now = clock.instant();
    return !signed.isBefore(now.minus(OLDEST)) && !signed.isAfter(now.plus(AHEAD));
  }

  private boolean isSigned(Asked asked, Map<String, String> given, String secret) {
    String method = given.getOrDefault("oauth_signature_method", "");
    String mac = methods.contains(method) ? MACS.get(method) : null;
    if (mac == null || !given.getOrDefault("oauth_version", "1.0").equals("1.0")) {
      return false;
    }
    byte[] wanted = sign(mac, encode(secret) + "&", baseString(asked, given));
    byte[] found = given.getOrDefault("oauth_signature", "").getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(
        Base64.getEncoder().encodeToString(wanted).getBytes(StandardCharsets.US_ASCII), found);
  }

  private String baseString(Asked asked, Map<String, String> given) {
    List<String> pairs = new ArrayList<>();
    if (!asked.query().isEmpty()) {
      for (String pair : asked.query().split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.add(encode(decode(name)) + "=" + encode(decode(value)));
      }
    }
    given.forEach(
        (name, value) -> {
          if (!name.equals("oauth_signature") && !name.equals("realm")) {
            pairs.add(encode(name) + "=" + encode(value));
          }
        });
    String sorted = pairs.stream().sorted().collect(Collectors.joining("&"));
    return asked.verb() + "&" + encode(origin + asked.path()) + "&" + encode(sorted);
  }

  private static Map<String, String> given(String authorization) {
    Map<String, String> given = new LinkedHashMap<>();
    if (authorization.regionMatches(true, 0, "OAuth ", 0, 6)) {
      for (String part : authorization.substring(6).split(",")) {
        String[] pair = part.strip().split("=", 2);
        if (pair.length == 2) {
          given.put(percentDecode(pair[0]), percentDecode(pair[1].replaceAll("^\"|\"$", "")));
        }
      }
    }
    return given;
  }

  private static byte[] sign(String mac, String key, String text) {
    try {
      Mac hmac = Mac.getInstance(mac);
      hmac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), mac));
      return hmac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every JDK has " + mac + ".", missing);
    }
  }

  /** RFC 3986: everything but letters, digits and four marks. */
  private static String encode(String text) {
    var encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static String percentDecode(String text) {
    return decode(text.replace("+", "%2B"));
  }
}
