package org.rollcall.platform.core.sync;

import java.util.Locale;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.sync.LiveRun.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Sees to it that every run ends, in the history too, whatever happens in it. */
final class RunToItsEnd {
  private static final Logger LOG = LoggerFactory.getLogger(RunToItsEnd.class);

  private final SyncRuns history;
  private final RunEnded listeners;

  RunToItsEnd(SyncRuns history, RunEnded listeners) {
    this.history = history;
    this.listeners = listeners;
  }

  /** Does a run; false when its end could not be stored, and {@link #store} must try again. */
  boolean run(LiveRun run) {
    begin(run);
    try {
      LOG.info("Sync run started, {}", run.seen().trigger());
      run.enter();
      end(run);
      run.leave();
      return stored(run);
    } finally {
      MDC.clear();
    }
  }

  /** Tries once more to store the end of a run. */
  boolean store(LiveRun run) {
    begin(run);
    try {
      return stored(run);
    } finally {
      MDC.clear();
    }
  }

  private static void begin(LiveRun run) {
    MDC.put("district", run.connection().district().toString());
    MDC.put("connection", run.connection().id().toString());
    MDC.put("run", run.seen().id().toString());
  }

  private boolean stored(LiveRun run) {
    try {
      history.update(run.seen());
      history.keep(run.seen().id(), run.measuring().seen());
    } catch (SisException e) {
      LOG.warn("The end of the run cannot be stored yet: {}", e.sentence(), e);
      return false;
    }
    LOG.info("Sync run ended, {}: {}", run.seen().state(), run.seen().sentence());
    listeners.ended(run.connection(), run.seen());
    return true;
  }

  private static void end(LiveRun run) {
    try {
      run.work();
      var ending =
          run.ending().orElseGet(() -> new Ending(RunState.SUCCEEDED, whatChanged(run.seen())));
      run.ended(ending.state(), null, (ending.sentence() + " " + run.seen().sentence()).strip());
    } catch (RuntimeException | Error e) {
      // The run loop: nothing that happens in a run may take the platform down.
      run.stopped().ifPresentOrElse(reason -> stopped(run, reason), () -> failed(run, e));
    }
  }

  private static void stopped(LiveRun run, StopReason reason) {
    run.ended(
        reason.failure().isPresent() ? RunState.FAILED : RunState.INTERRUPTED,
        reason.failure().orElse(null),
        reason.sentence(run.trigger()));
  }

  private static void failed(LiveRun run, Throwable thrown) {
    if (thrown instanceof SisException e && e.kind() != FailureKind.DEFECT) {
      LOG.debug("The run failed", e);
      run.ended(RunState.FAILED, e.kind(), e.sentence());
    } else if (thrown instanceof Refusal e) {
      // Of all that a run uses only the seal of the credential refuses.
      run.ended(RunState.FAILED, FailureKind.CREDENTIALS_REJECTED, e.sentence());
    } else {
      LOG.error("A defect ended the run", thrown);
      run.ended(
          RunState.FAILED,
          FailureKind.DEFECT,
          "A defect of Rollcall or of the connector ended the run. The last good roster stayed; the"
              + " log of this Rollcall tells the developers where.");
    }
  }

  private static String whatChanged(SyncRun run) {
    long added = run.counts().values().stream().mapToLong(CollectionCounts::added).sum();
    long changed = run.counts().values().stream().mapToLong(CollectionCounts::changed).sum();
    long removed = run.counts().values().stream().mapToLong(CollectionCounts::removed).sum();
    if (added + changed + removed == 0) {
      // What follows may tell of records that only wait, so nothing is said of them here.
      return run.sentence().isEmpty()
          ? "The roster is current; nothing had changed."
          : "Nothing had to be added, changed or removed.";
    }
    return String.format(
        Locale.US, "%,d added, %,d changed, %,d removed.", added, changed, removed);
  }
}
