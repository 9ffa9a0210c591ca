package org.rollcall.platform.web.internal.page.live;

import org.rollcall.platform.core.history.Progress;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Spans;

/** How far a run has come, in words and per cent. */
public final class RunProgress {
  private RunProgress() {}

  /** Such as {@code about 3 minutes}; a sentence why not when nobody can tell. */
  public static String remaining(SeenRun seen) {
    return seen.progress()
        .flatMap(Progress::remaining)
        .map(Spans::about)
        .orElse(
            seen.run().state() == RunState.QUEUED
                ? "told once the run has begun"
                : "not known yet: there is no earlier run to go by");
  }

  /** Of the time it is likely to take; 0 when nobody can tell. */
  public static int percent(SeenRun seen) {
    return Math.max(0, seen.progress().map(Progress::percent).orElse(0));
  }

  /** Such as {@code 200 of 412}. */
  public static String received(CollectionCounts counts) {
    return counts.total() < 0
        ? Numbers.grouped(counts.received())
        : Numbers.grouped(counts.received()) + " of " + Numbers.grouped(counts.total());
  }

  /** Of one collection; -1 while the SIS has not said how much there is. */
  public static int percent(CollectionCounts counts) {
    if (counts.total() <= 0) {
      return counts.total() == 0 ? 100 : -1;
    }
    return (int) Math.min(100, counts.received() * 100 / counts.total());
  }
}
