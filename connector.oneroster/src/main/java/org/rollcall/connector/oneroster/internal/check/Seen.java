package org.rollcall.connector.oneroster.internal.check;

import org.jspecify.annotations.Nullable;

/**
 * What a step that passed saw.
 *
 * @param nextStep what is worth doing though nothing is in the way; null when nothing is
 */
record Seen(String sentence, @Nullable String nextStep) {
  static Seen of(String sentence) {
    return new Seen(sentence, null);
  }

  /** With something worth knowing. */
  static Seen note(String sentence, String nextStep) {
    return new Seen(sentence, nextStep);
  }
}
