package org.rollcall.platform.core.packages;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** Why an archive is refused, and what to do. */
final class Damaged {
  private static final int LONGEST_NAME = 60;

  private Damaged() {}

  static SisException because(String sentence) {
    return because(sentence, null);
  }

  static SisException because(String sentence, @Nullable Throwable cause) {
    return new SisException(FailureKind.FILE_UNREADABLE, sentence, cause);
  }

  /** A name as it may stand in a sentence. */
  static String shown(String name) {
    var plain = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(plain::appendCodePoint);
    return "“" + plain + (name.length() > LONGEST_NAME ? "…" : "") + "”";
  }
}
