package org.rollcall.platform.core.exchange;

import java.time.Instant;
import java.util.List;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;

/**
 * What a person agreed to.
 *
 * @param features what was shown, a sentence each
 */
public record Agreement(
    ConnectionId connection, DataFlow flow, List<String> features, Instant at, String by) {
  public Agreement {
    features = List.copyOf(features);
  }
}
