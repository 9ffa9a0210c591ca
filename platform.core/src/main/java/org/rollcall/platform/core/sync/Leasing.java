package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;

/** Gets a run the connector that it needs: at once, or after another version has left. */
final class Leasing {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final ConnectorRegistry registry;
  private final Duration grace;
  private final Clock clock;

  /**
   * Leases from this registry.
   *
   * @param grace how long a successor may take to appear
   */
  Leasing(ConnectorRegistry registry, Duration grace, Clock clock) {
    this.registry = registry;
    this.grace = grace;
    this.clock = clock;
  }

  ConnectorLease first(ConnectorId connector) {
    return staying(connector).orElseThrow(() -> gone(connector));
  }

  ConnectorLease successor(ConnectorId connector, LiveRun run) {
    var end = clock.instant().plus(grace);
    while (true) {
      run.mustGoOn();
      var lease = staying(connector);
      if (lease.isPresent()) {
        return lease.get();
      }
      if (!clock.instant().isBefore(end)) {
        throw gone(connector);
      }
      pause(run);
    }
  }

  private Optional<ConnectorLease> staying(ConnectorId connector) {
    var lease = registry.lease(connector);
    if (lease.isPresent() && lease.get().leaving()) {
      lease.get().close();
      return Optional.empty();
    }
    return lease;
  }

  private static void pause(LiveRun run) {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.mustGoOn();
      throw new IllegalStateException("only a stop interrupts a run", e);
    }
  }

  private static SisException gone(ConnectorId connector) {
    return new SisException(
        FailureKind.CONNECTOR_GONE,
        "Waiting for the connector "
            + connector
            + ": an operator must install it. The last good roster and the history stay.");
  }
}
