package org.rollcall.platform.core.telling.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;

/**
 * Messages that were stored and are to be sent, by whichever node comes first. Blocks on the
 * database.
 */
public interface Outbox {
  /** Stores messages, all or none. */
  void add(List<NewMessage> messages, Instant at);

  /**
   * Takes messages that are due, for one sender over all nodes; who does not report their end
   * within the lease is thought dead, and they are handed out again.
   */
  List<Message> claim(Instant now, Duration lease, int most);

  /** The other side took it. */
  void sent(long id, Instant at, String status);

  /** It did not arrive, and is tried again. */
  void again(long id, Instant due, String status);

  /** It is given up. */
  void failed(long id, String status);

  /** The newest, newest first. */
  List<Message> latest(@Nullable DistrictId district, int limit);

  /** How the newest message of a channel that was tried ended; empty when none was. */
  Optional<Message> lastTried(Channel channel, @Nullable DistrictId district);

  /** How many are in a state. */
  long count(MessageState state);

  /** Forgets what was stored before a moment and waits no more. */
  void forget(Instant before);
}
