package org.rollcall.platform.web.internal.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The token that shows that a form came from a page of ours: a hash of the visitor's cookie, which
 * another site cannot read. Nothing needs to be stored.
 */
final class CsrfToken {

  private CsrfToken() {}

  static String of(String cookie) {
    var hash = sha256().digest(("rollcall form " + cookie).getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  static boolean matches(String cookie, @Nullable String sent) {
    return sent != null && MessageDigest.isEqual(of(cookie).getBytes(UTF_8), sent.getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
