package org.rollcall.platform.store.schedule;

import java.time.Duration;

/**
 * How one node looks for due runs.
 *
 * @param node what it is called among those that share the database
 * @param polling how often it looks
 * @param takeOver after how long a silence a node is taken for dead
 */
public record NodeTiming(String node, Duration polling, Duration takeOver) {
  /** As many heartbeats may be missed; db-scheduler asks for four at least. */
  static final int HEARTBEATS_MISSED = 4;

  Duration heartbeat() {
    return takeOver.dividedBy(HEARTBEATS_MISSED);
  }
}
