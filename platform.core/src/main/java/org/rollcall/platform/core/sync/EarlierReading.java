package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collections that an earlier attempt read to their end: used again when all of them are young,
 * unharmed and unchanged in the SIS; else nothing of them is.
 */
final class EarlierReading {
  /** Nothing to go on with. */
  static final EarlierReading NONE = new EarlierReading(Map.of());

  private static final Logger LOG = LoggerFactory.getLogger(EarlierReading.class);

  private final Map<RosterCollection, FinishedCollection> finished;
  private final Map<RosterCollection, Snapshot> snapshots = new EnumMap<>(RosterCollection.class);
  private final RecordCodec codec = new RecordCodec();

  private EarlierReading(Map<RosterCollection, FinishedCollection> finished) {
    this.finished = finished;
  }

  /** What can be used again of what is in the spool; when it cannot be, the spool forgets it. */
  static EarlierReading in(RosterSpool spool, String basis, RosterSource source, Clock clock) {
    var finished = FinishedCollection.in(spool);
    var earlier = new EarlierReading(finished);
    if (finished.isEmpty()
        || (finished.values().stream().allMatch(one -> one.basis().equals(basis))
            && FinishedCollection.youngest(spool).filter(one -> one.isYoung(clock)).isPresent()
            && earlier.opened(spool)
            && earlier.unchanged(source))) {
      return earlier;
    }
    LOG.info("What an earlier attempt read does not hold any more; everything is read anew");
    spool.forget();
    return NONE;
  }

  private boolean opened(RosterSpool spool) {
    finished
        .keySet()
        .forEach(
            collection ->
                spool.reopen(collection).ifPresent(found -> snapshots.put(collection, found)));
    return snapshots.keySet().equals(finished.keySet());
  }

  private boolean unchanged(RosterSource source) {
    return finished.entrySet().stream()
        .allMatch(entry -> SameAsBefore.is(source, entry.getKey(), entry.getValue()));
  }

  /** How many collections need not be fetched. */
  int size() {
    return finished.size();
  }

  /** Those that must be fetched. */
  List<RosterCollection> notRead(List<RosterCollection> collections) {
    return collections.stream().filter(each -> !snapshots.containsKey(each)).toList();
  }

  /** The last run that read any of them, when it was another one. */
  Optional<SyncRunId> from(SyncRunId now) {
    return finished.values().stream()
        .map(FinishedCollection::run)
        .filter(run -> !run.equals(now))
        .max(Comparator.comparingLong(SyncRunId::value));
  }

  /** A collection as it was read, shown to those who look at it; empty when it must be fetched. */
  Optional<Snapshot> take(
      RosterCollection collection, LiveRun run, RosterExaminer examiner, RunScope scope) {
    var snapshot = snapshots.get(collection);
    var one = finished.get(collection);
    if (snapshot == null || one == null) {
      return Optional.empty();
    }
    show(collection, snapshot, run, examiner.beginAgain(collection), scope);
    run.watermarks().begun(collection, one.began());
    run.wholeness(collection, one.wholeness());
    run.counts(collection, one.counts());
    return Optional.of(snapshot);
  }

  private void show(
      RosterCollection collection,
      Snapshot snapshot,
      LiveRun run,
      RecordExaminer examiner,
      RunScope scope) {
    if (examiner == RecordExaminer.NONE && !scope.narrows()) {
      return;
    }
    examiner.beginPage();
    try (var entries = snapshot.open()) {
      while (entries.hasNext()) {
        var entry = entries.next();
        run.mustGoOn();
        if (!entry.deleted()) {
          show(codec.decode(collection, snapshot.body(entry.place())), examiner, scope);
        } else if (entry.outside()) {
          scope.again(collection, entry.key());
        }
      }
    }
    examiner.finish();
    run.progressed();
  }

  /** What was kept lay within the scope, and says what else does. */
  private static void show(RosterRecord record, RecordExaminer examiner, RunScope scope) {
    scope.outside(record);
    if (scope.isElsewhere(record)) {
      examiner.examineElsewhere(record);
    } else {
      examiner.examine(record);
    }
  }
}
