package org.rollcall.platform.core.telling.post;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rollcall.connector.api.Secret;

/**
 * Signs a webhook's body: {@code t=SECONDS,v1=HEX}, HMAC-SHA256 over the seconds, a dot and the
 * body, once per secret that counts. docs/security.md tells receivers how to verify it.
 */
public final class WebhookSignature {
  /** The header that carries it. */
  public static final String HEADER = "Rollcall-Signature";

  private WebhookSignature() {}

  /** The value of the header. */
  public static String of(String body, Instant at, List<Secret> secrets) {
    long seconds = at.getEpochSecond();
    return secrets.stream()
        .map(secret -> "v1=" + hex(secret, seconds + "." + body))
        .collect(Collectors.joining(",", "t=" + seconds + ",", ""));
  }

  private static String hex(Secret secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
