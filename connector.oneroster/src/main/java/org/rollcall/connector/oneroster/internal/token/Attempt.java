package org.rollcall.connector.oneroster.internal.token;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.SisException;

/** How one request for a token ended. */
record Attempt(Ending ending, @Nullable Token token, @Nullable SisException failure) {
  enum Ending {
    /** There is the token. */
    GRANTED,
    /** An OAuth service refuses key and secret: no other place would know better. */
    CLIENT_REFUSED,
    /** An OAuth service refuses a scope. */
    SCOPE_REFUSED,
    /** The request was not understood in this style. */
    STYLE_REFUSED,
    /** A refusal that may come from a gate in front of anything. */
    VAGUELY_REFUSED,
    /** A token came that cannot be used. */
    UNUSABLE,
    /** The place fails just now. */
    FAILING,
    /** Nothing here gives tokens. */
    NOT_HERE
  }

  static Attempt granted(Token token) {
    return new Attempt(Ending.GRANTED, token, null);
  }

  static Attempt failed(Ending ending, SisException failure) {
    return new Attempt(ending, null, failure);
  }

  boolean endedIn(Ending other) {
    return ending == other;
  }

  /** Whether another style could do better at the same place. */
  boolean isWorthAnotherStyle() {
    return ending == Ending.CLIENT_REFUSED
        || ending == Ending.STYLE_REFUSED
        || ending == Ending.VAGUELY_REFUSED;
  }

  SisException reason() {
    if (failure == null) {
      throw new IllegalStateException("a token was granted");
    }
    return failure;
  }
}
