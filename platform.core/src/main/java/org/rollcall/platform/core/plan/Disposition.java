package org.rollcall.platform.core.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a record that the SIS has no longer, once its grace is over. */
public enum Disposition {
  /** It goes. */
  REMOVE("removed"),
  /** It stays, and is marked as suspended until the SIS has it again. */
  SUSPEND("suspended"),
  /** It stays as it is until the SIS has it again, or marks it as to be deleted. */
  KEEP("kept");

  private final String words;

  Disposition(String words) {
    this.words = words;
  }

  /** What a person reads that it is. */
  public String words() {
    return words;
  }

  /** The word in the API. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** That of a word; empty for a word that means none. */
  public static Optional<Disposition> ofToken(String token) {
    return Stream.of(values()).filter(it -> it.token().equals(token)).findFirst();
  }
}
