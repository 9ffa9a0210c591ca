package org.rollcall.platform.core.telling.incident;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.rollcall.platform.core.telling.post.NewMessage;

/**
 * The incidents of this installation, at most one open one per subject and cause over all nodes. A
 * change is stored together with the messages that tell of it. Blocks on the database.
 */
public interface Incidents {
  /** Those that are not over, the oldest first. */
  List<Incident> open();

  /** Those that are not over, or not longer than since a moment; the newest first. */
  List<Incident> since(Instant moment);

  /**
   * Opens one, unless it is open; its messages are made once its number is known, and stored with
   * it. The function must not use the database.
   */
  void open(
      Subject subject, Trouble trouble, Instant at, Function<Incident, List<NewMessage>> messages);

  /**
   * Changes what is known of an open one, unless another node did since it was read.
   *
   * @param messages what is told of the change; mostly nothing
   */
  void change(Incident seen, Trouble now, Instant at, List<NewMessage> messages);

  /**
   * Closes one, unless another node did. Messages that tell of its opening and were not tried yet
   * are withdrawn; whoever was told gets the messages of the function.
   */
  void close(Incident seen, Instant at, Function<List<Told>, List<NewMessage>> messages);

  /** Forgets those that were over before a moment. */
  void forget(Instant before);
}
