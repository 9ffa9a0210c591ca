package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of a connection somebody looks for; everything that is null or empty narrows nothing.
 *
 * @param since runs that started then or later
 * @param until runs that started before then
 * @param before runs older than this one, which a page before ended with
 */
public record RunFilter(
    Set<RunState> states,
    @Nullable Trigger trigger,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable SyncRunId before) {
  /** All of them. */
  public static final RunFilter ALL = new RunFilter(Set.of(), null, null, null, null);

  public RunFilter {
    states = Set.copyOf(states);
  }

  /** The same, going on after a run. */
  public RunFilter olderThan(SyncRunId run) {
    return new RunFilter(states, trigger, since, until, run);
  }
}
