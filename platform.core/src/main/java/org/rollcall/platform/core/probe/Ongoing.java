package org.rollcall.platform.core.probe;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;

/**
 * Something asked of a SIS in the background, under way or ended, as seen at one moment. Kept in
 * memory for an hour.
 *
 * @param <E> what comes one by one
 * @param <R> what it amounts to
 * @param district whose it is; null for an operator's, of an address without a connection
 * @param connection the connection; null for an address without one
 * @param name of the connection, or of the address
 * @param seen what came so far
 * @param outcome what it amounts to; null until it is done
 * @param sentence why it failed, and who acts; empty unless it did
 */
public record Ongoing<E, R>(
    OngoingId id,
    @Nullable DistrictId district,
    @Nullable ConnectionId connection,
    String name,
    Instant begun,
    State state,
    List<E> seen,
    @Nullable R outcome,
    String sentence) {
  public Ongoing {
    seen = List.copyOf(seen);
  }

  /** How far it has come. */
  public enum State {
    /** More is to come. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** It could not be brought to its end. */
    FAILED
  }

  /** Whether more is to come. */
  public boolean running() {
    return state == State.RUNNING;
  }
}
