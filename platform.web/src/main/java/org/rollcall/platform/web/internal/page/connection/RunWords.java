package org.rollcall.platform.web.internal.page.connection;

import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.core.sync.measure.StageSpan;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Words;

/** What the console says of a run. */
final class RunWords {

  private RunWords() {}

  /** What started it; that it reads only what changed. */
  static String trigger(SyncRun run) {
    return trigger(run.trigger()) + (run.reach() == Reach.DELTA ? ", changes only" : "");
  }

  static String trigger(Trigger trigger) {
    return switch (trigger) {
      case REQUESTED -> "Requested";
      case SCHEDULED -> "By schedule";
      case DRY_RUN -> "Dry run";
      case UNDO -> "Undo";
      case FILE -> "From a file";
    };
  }

  static Chip chip(RunState state) {
    return switch (state) {
      case QUEUED -> Chip.busy("Waiting its turn");
      case PULLING -> Chip.busy("Reading");
      case APPLYING -> Chip.busy("Storing");
      case SUCCEEDED -> Chip.good("Succeeded");
      case FAILED -> Chip.failed("Failed");
      case INTERRUPTED -> Chip.waiting("Interrupted");
      case HELD -> Chip.waiting("Held");
    };
  }

  /** The stage in a sentence, while the run goes on. */
  static String stage(RunState state, boolean file) {
    return switch (state) {
      case QUEUED -> "The run waits until another one has ended.";
      case PULLING ->
          "Reading the roster from the "
              + (file ? "file" : "SIS")
              + ". Nothing that is stored has changed yet.";
      case APPLYING ->
          "The roster is whole. What changed is being stored; readers still see the old one.";
      case SUCCEEDED, FAILED, INTERRUPTED, HELD -> "";
    };
  }

  /** A stage as a line of a table. */
  static String stage(StageSpan span) {
    var collection = span.collection();
    var what = collection == null ? "" : ": " + Words.of(collection);
    return switch (span.stage()) {
      case WAITING -> "Waiting its turn";
      case READING -> "Reading" + what;
      case COMPARING -> "Comparing" + what;
      case APPLYING -> "Storing" + what;
    };
  }

  /** The end in one line. */
  static String outcome(SyncRun run) {
    if (run.state() != RunState.SUCCEEDED || !run.sentence().isEmpty()) {
      return run.sentence();
    }
    long added = sum(run, CollectionCounts::added);
    long changed = sum(run, CollectionCounts::changed);
    long removed = sum(run, CollectionCounts::removed);
    return added + changed + removed == 0
        ? "Nothing had changed"
        : "%s added, %s changed, %s removed"
            .formatted(Numbers.grouped(added), Numbers.grouped(changed), Numbers.grouped(removed));
  }

  private static long sum(SyncRun run, java.util.function.ToLongFunction<CollectionCounts> part) {
    return run.counts().values().stream().mapToLong(part).sum();
  }
}
