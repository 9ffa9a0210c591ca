package org.rollcall.platform.core.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rollcall.connector.api.descriptor.SetupStep;

/**
 * Names a step by what it says, since connectors give steps no name. A step whose words change is
 * another step; a guide may say the same twice, so the key counts.
 */
public record StepKey(String value) {
  private static final int OCTETS = 8;

  static StepKey of(SetupStep step, int nthOfTheSame) {
    try {
      var said = step.section() + "\n" + step.text() + "\n" + nthOfTheSame;
      var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8));
      return new StepKey(HexFormat.of().formatHex(digest, 0, OCTETS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
