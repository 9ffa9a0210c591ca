package org.rollcall.platform.core.departure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;

/**
 * A connection that was ended. Its secret is gone; its roster and history are kept until they are
 * deleted; that it was this SIS is remembered for good, as is what was ever written to it.
 *
 * @param connection as it was, under its old name, with nothing acknowledged
 * @param keyHash the hash of its access key, to know the same SIS again; empty when unknown
 * @param at when it was ended
 * @param by who ended it
 * @param deleteAt when its data is deleted
 * @param deletedAt when its data was deleted; null while it is kept
 */
public record KeptConnection(
    Connection connection,
    String keyHash,
    Instant at,
    String by,
    Instant deleteAt,
    @Nullable Instant deletedAt) {
  /** Its number, the same as before. */
  public ConnectionId id() {
    return connection.id();
  }

  /** Whose it was. */
  public DistrictId district() {
    return connection.district();
  }

  /** Whether roster and history are still there. */
  public boolean holdsData() {
    return deletedAt == null;
  }
}
