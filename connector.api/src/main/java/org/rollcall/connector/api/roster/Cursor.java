package org.rollcall.connector.api.roster;

import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a collection begins. The text is the connector's own, survives a restart
 * of the platform, and must be understood by later versions of the same connector.
 */
public final class Cursor {
  private static final Cursor START = new Cursor("");
  private final String text;

  private Cursor(String text) {
    this.text = text;
  }

  /** The beginning of a collection. */
  public static Cursor start() {
    return START;
  }

  /** A place within a collection; the empty text is the beginning. */
  public static Cursor of(String text) {
    return text.isEmpty() ? START : new Cursor(text);
  }

  /** The connector's text; empty at the beginning. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cursor that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Cursor[" + text + "]";
  }
}
