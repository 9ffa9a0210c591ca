package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;

/** Which connections are paused: no run reads or writes until a person releases them. */
public interface Pauses {
  /**
   * A pause.
   *
   * @param by who did what it follows from
   * @param reason why, one sentence for a person
   */
  record Pause(ConnectionId connection, Instant since, String by, String reason) {}

  /** The pause of a connection; empty when it is not paused. */
  Optional<Pause> find(ConnectionId connection);

  /** Pauses, instead of any pause before. */
  void pause(Pause pause);

  /** Releases; false when it was not paused. */
  boolean release(ConnectionId connection);
}
