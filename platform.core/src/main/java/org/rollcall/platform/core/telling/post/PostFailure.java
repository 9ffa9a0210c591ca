package org.rollcall.platform.core.telling.post;

/** A message did not arrive. */
public final class PostFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why, in a sentence without secrets. */
  public PostFailure(String sentence) {
    super(sentence);
  }

  /** The same, with what caused it. */
  public PostFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
