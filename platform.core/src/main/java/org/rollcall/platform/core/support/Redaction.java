package org.rollcall.platform.core.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;

/**
 * Takes out of texts whatever names a person or opens something. Identifiers become hashes with a
 * salt of this bundle: the same one is recognised within it, and nowhere else.
 */
final class Redaction {
  private static final String DOTS = "••••••";
  private static final int SHORTEST_SECRET = 4;

  /** E-mail addresses, what stands between quotation marks, UUIDs, and long runs of digits. */
  private static final Pattern IDENTIFIERS =
      Pattern.compile(
          "[\\w.+-]+@[\\w.-]+|\"[^\"]*\"|“[^”]*”|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
              + "|\\d{6,}");

  private final byte[] salt = new byte[16];
  private final List<String> secrets;

  Redaction(List<Credential> credentials) {
    new SecureRandom().nextBytes(salt);
    this.secrets =
        credentials.stream()
            .flatMap(
                known ->
                    Stream.concat(
                        Stream.of(known.key(), known.secret().reveal()),
                        known.further().values().stream().map(Secret::reveal)))
            .filter(secret -> secret.length() >= SHORTEST_SECRET)
            .toList();
  }

  /** The same tree with every text redacted. */
  Object of(Object value) {
    if (value instanceof Map<?, ?> map) {
      var redacted = new LinkedHashMap<String, Object>();
      map.forEach((name, inner) -> redacted.put(String.valueOf(name), of(orDots(inner))));
      return redacted;
    } else if (value instanceof List<?> list) {
      return list.stream().map(inner -> of(orDots(inner))).toList();
    } else if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return text(value.toString());
  }

  private static Object orDots(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "" : value;
  }

  private String text(String text) {
    var without = text;
    for (String secret : secrets) {
      without = without.replace(secret, DOTS);
    }
    return IDENTIFIERS
        .matcher(without)
        .replaceAll(found -> Matcher.quoteReplacement("#" + hash(found.group())));
  }

  private String hash(String identifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      var hash = digest.digest(identifier.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
