package org.rollcall.platform.web.internal.view;

/**
 * A status in a word or two, with a colour that only repeats what the words say.
 *
 * @param tone the class of the style sheet: good, busy, waiting, failed or quiet
 */
public record Chip(String tone, String text) {

  /** All is well. */
  public static Chip good(String text) {
    return new Chip("good", text);
  }

  /** Something goes on. */
  public static Chip busy(String text) {
    return new Chip("busy", text);
  }

  /** Somebody should look. */
  public static Chip waiting(String text) {
    return new Chip("waiting", text);
  }

  /** Something went wrong. */
  public static Chip failed(String text) {
    return new Chip("failed", text);
  }

  /** Nothing to say. */
  public static Chip quiet(String text) {
    return new Chip("quiet", text);
  }
}
