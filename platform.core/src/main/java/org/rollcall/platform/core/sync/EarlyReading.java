package org.rollcall.platform.core.sync;

import java.util.Optional;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.roster.Hashing;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.spool.CollectionSpool;
import org.rollcall.platform.core.sync.spool.FindingsAside;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;
import org.rollcall.platform.core.sync.spool.SpoolEntry;

/**
 * A collection that is read before those whom it refers to, and looked at after them. While it is
 * read everything passes, and what the connector finds waits.
 */
final class EarlyReading implements RecordExaminer {
  private final RosterCollection collection;
  private final FindingsAside findings;
  private final RecordCodec codec = new RecordCodec();
  private final Hashing hashing = new Hashing();

  EarlyReading(RosterCollection collection, RosterSpool spool) {
    this.collection = collection;
    this.findings = new FindingsAside(spool.folder());
  }

  RosterCollection collection() {
    return collection;
  }

  @Override
  public void beginPage() {
    findings.keepPage();
  }

  @Override
  public void takeBackPage() {
    findings.takeBackPage();
  }

  @Override
  public Optional<RosterRecord> examine(RosterRecord record) {
    return Optional.of(record);
  }

  @Override
  public void note(Finding finding) {
    findings.add(finding);
  }

  /** Nothing more is looked at. */
  void close() {
    findings.close();
  }

  /**
   * Looks at it now.
   *
   * @param raw as it was read
   * @return as it is to be stored
   */
  Snapshot lookAt(
      Snapshot raw, RosterSpool spool, RecordExaminer examiner, RunScope scope, LiveRun run) {
    return run.measuring()
        .during(Stage.READING, collection, () -> looked(raw, spool, examiner, scope, run));
  }

  private Snapshot looked(
      Snapshot raw, RosterSpool spool, RecordExaminer examiner, RunScope scope, LiveRun run) {
    var into = spool.begin(collection);
    long dropped = 0;
    into.beginPage();
    examiner.beginPage();
    findings.tell(examiner::note);
    try (var entries = raw.open()) {
      while (entries.hasNext()) {
        run.mustGoOn();
        dropped += passes(entries.next(), raw, into, examiner, scope) ? 0 : 1;
      }
    }
    examiner.finish();
    run.progressed();
    var snapshot = into.finish();
    run.counts(collection, run.counts(collection).lookedAt(snapshot, dropped));
    return snapshot;
  }

  private boolean passes(
      SpoolEntry entry,
      Snapshot raw,
      CollectionSpool into,
      RecordExaminer examiner,
      RunScope scope) {
    if (entry.outside()) {
      into.addOutside(entry.key());
      return true;
    } else if (entry.deleted()) {
      into.addDeleted(entry.key());
      return true;
    }
    var record = codec.decode(collection, raw.body(entry.place()));
    if (record instanceof Enrollment it) {
      scope.mustKnow(it);
    }
    var passed = examiner.examine(record);
    passed.ifPresent(it -> into.add(hashing.key(it.sourcedId()), codec.encode(it)));
    return passed.isPresent();
  }
}
