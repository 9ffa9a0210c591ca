package org.rollcall.platform.core.telling.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is, or was, wrong.
 *
 * @param closed when it was over; null while it is not
 */
public record Incident(
    long id, Subject subject, Trouble trouble, Instant opened, @Nullable Instant closed) {
  /** What it is called in one line. */
  public String title() {
    return subject.name() + ": " + trouble.cause().label();
  }

  /** The same, whose trouble is told anew. */
  public Incident with(Trouble now) {
    return new Incident(id, subject, now, opened, closed);
  }
}
