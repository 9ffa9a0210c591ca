package org.rollcall.platform.core.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * Some findings of a connection, with what their records are called.
 *
 * @param newest the newest run that looked at everything; null before the first
 * @param next what to ask for to get the rest; null when there is no more
 */
public record FindingsSlice(
    List<Finding> items, FindingNames names, @Nullable SyncRunId newest, @Nullable String next) {
  public FindingsSlice {
    items = List.copyOf(items);
  }

  /** Whether a finding is new, known or solved. */
  public FindingState state(Finding finding) {
    return newest == null ? FindingState.KNOWN : finding.state(newest);
  }
}
