package org.rollcall.platform.core.internal.deploy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connector that leaves: it goes when its last lease is given back. After the deadline the
 * leases' threads are woken, and a little later it goes anyway.
 */
final class Departure {
  private static final Logger log = LoggerFactory.getLogger(Departure.class);

  private final ConnectorSlot slot;
  private final ConnectorBundles bundles;
  private final Clock clock;
  private final DeployTimes times;
  private final Instant began;
  private boolean woken;
  private @Nullable Thread going;

  Departure(ConnectorSlot slot, ConnectorBundles bundles, Clock clock, DeployTimes times) {
    this.slot = slot;
    this.bundles = bundles;
    this.clock = clock;
    this.times = times;
    this.began = clock.instant();
  }

  ConnectorSlot slot() {
    return slot;
  }

  /** Whether it can still be taken back. */
  boolean isRevocable() {
    return going == null && slot.isAlive();
  }

  /** Moves it on; true when it has gone. */
  boolean hasGone() {
    if (going != null) {
      return !going.isAlive();
    }
    var waited = Duration.between(began, clock.instant());
    if (slot.leases() == 0 || waited.compareTo(times.drain().plus(times.grace())) >= 0) {
      going = go();
    } else if (waited.compareTo(times.drain()) >= 0 && !woken) {
      woken = true;
      log.warn("Runs still hold {} after {}; they are stopped", slot.bundle(), waited);
      slot.interruptLeases();
    }
    return false;
  }

  private Thread go() {
    // In a thread of its own: a stranger's stop may hang, and must not hold up the others.
    var thread = new Thread(this::takeOut, "rollcall-stop-" + slot.symbolicName());
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void takeOut() {
    slot.release();
    bundles.uninstall(slot.bundle());
    log.info("Connector {} {} has gone", slot.symbolicName(), slot.build().version());
  }
}
