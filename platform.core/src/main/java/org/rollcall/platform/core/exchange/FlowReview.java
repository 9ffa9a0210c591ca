package org.rollcall.platform.core.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.DataFlow;

/**
 * One flow of a connection, to be reviewed.
 *
 * @param acknowledged whether it may flow
 * @param features what it reads or writes now; empty while the connector is not there
 * @param added features that were not agreed to
 * @param gone features that were agreed to and are no more
 * @param when when and how often it happens
 * @param at when it was agreed to; null when it was not
 * @param by who agreed; empty when nobody did
 */
public record FlowReview(
    DataFlow flow,
    boolean acknowledged,
    List<String> features,
    List<String> added,
    List<String> gone,
    String when,
    @Nullable Instant at,
    String by) {
  public FlowReview {
    features = List.copyOf(features);
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  /** Whether a person has to look again: what flows is not what was agreed to. */
  public boolean asksAgain() {
    return acknowledged && !(added.isEmpty() && gone.isEmpty());
  }
}
