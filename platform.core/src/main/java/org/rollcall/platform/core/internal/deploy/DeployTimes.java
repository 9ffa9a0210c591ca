package org.rollcall.platform.core.internal.deploy;

import java.time.Duration;

/**
 * How long deployment waits for what.
 *
 * @param pause between two looks at the folder
 * @param start until a connector must have started and registered
 * @param drain until the threads of a leaving connector's leases are woken
 * @param grace from then until it goes anyway
 */
record DeployTimes(Duration pause, Duration start, Duration drain, Duration grace) {
  static final DeployTimes USUAL =
      new DeployTimes(
          Duration.ofMillis(400),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(2));
}
