package org.rollcall.platform.core.sync;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;

/**
 * Looks at a roster while it is read within a scope: with what looks at whole ones, which expects
 * that references point backwards. What comes before those whom it refers to is looked at at last.
 */
final class ScopedLook implements RosterExaminer {
  private final RosterExaminer examiner;
  private final RunScope scope;
  private final RosterSpool spool;
  private @Nullable EarlyReading early;

  ScopedLook(RosterExaminer examiner, RunScope scope, RosterSpool spool) {
    this.examiner = examiner;
    this.scope = scope;
    this.spool = spool;
  }

  RunScope scope() {
    return scope;
  }

  @Override
  public RecordExaminer begin(RosterCollection collection) {
    scope.begin(collection);
    return scope.comesEarly(collection) ? beginEarly(collection) : examiner.begin(collection);
  }

  @Override
  public RecordExaminer beginAgain(RosterCollection collection) {
    scope.begin(collection);
    return scope.comesEarly(collection) ? beginEarly(collection) : examiner.beginAgain(collection);
  }

  private RecordExaminer beginEarly(RosterCollection collection) {
    closeEarly();
    var begun = new EarlyReading(collection, spool);
    early = begun;
    return begun;
  }

  /** All has been read: looks at what came early, and puts what is left of it in its place. */
  void end(Map<RosterCollection, Snapshot> snapshots, LiveRun run) {
    var waiting = early;
    if (waiting != null) {
      snapshots.computeIfPresent(
          waiting.collection(),
          (collection, raw) -> waiting.lookAt(raw, spool, examiner.begin(collection), scope, run));
    }
  }

  @Override
  public void keep(boolean counts) {
    examiner.keep(counts);
  }

  /** Lets go of its own files; the one who looks is closed by whoever opened it. */
  @Override
  public void close() {
    closeEarly();
  }

  private void closeEarly() {
    if (early != null) {
      early.close();
    }
  }
}
