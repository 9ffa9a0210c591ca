package org.rollcall.connector.api.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A remote failure: its kind, and one sentence that a district admin understands, which says what
 * happened and what to do. The sentence holds no secret, no token, no student data, and no query
 * string.
 */
public final class SisException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final @Nullable Duration retryAfter;

  /** A failure with nothing beneath it. */
  public SisException(FailureKind kind, String sentence) {
    this(kind, sentence, null, null);
  }

  /** A failure with what caused it. */
  public SisException(FailureKind kind, String sentence, @Nullable Throwable cause) {
    this(kind, sentence, cause, null);
  }

  private SisException(
      FailureKind kind, String sentence, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(sentence, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** The same failure, after which the SIS asked to wait this long. */
  public SisException withRetryAfter(Duration wait) {
    return new SisException(kind, sentence(), getCause(), wait);
  }

  /** Why it failed. */
  public FailureKind kind() {
    return kind;
  }

  /** The sentence for a person. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** How long the SIS asked to wait; absent when it did not. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
