package org.rollcall.platform.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.ErasedPeople;
import org.rollcall.platform.core.roster.Hashing;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.sync.spool.CollectionSpool;

/**
 * Takes the records of one page into the spool: they come in the thread that reads the page, and
 * are examined, encoded, hashed and spooled in a second one, a few hundred at a time.
 */
final class PageSink implements RecordSink {
  private static final int AT_ONCE = 256;
  private static final int OFTEN = 16;

  private final CollectionSpool spool;
  private final RecordCodec codec;
  private final ErasedPeople erased;
  private final RecordExaminer examiner;
  private final Hashing hashing = new Hashing();
  private final RunScope scope;
  private final LiveRun run;
  private final FurtherThreads second;
  private final Map<String, Integer> findings = new TreeMap<>();
  private final EdgeSink edges = new EdgeSink();
  private List<Object> collected = new ArrayList<>(AT_ONCE);
  private int taken;
  private int deleted;
  private int outside;
  private @Nullable SourcedId leftOut;
  private volatile @Nullable RuntimeException failure;

  PageSink(
      CollectionSpool spool,
      RecordCodec codec,
      ErasedPeople erased,
      RecordExaminer examiner,
      RunScope scope,
      LiveRun run,
      FurtherThreads second) {
    this.spool = spool;
    this.codec = codec;
    this.erased = erased;
    this.examiner = examiner;
    this.scope = scope;
    this.run = run;
    this.second = second;
  }

  @Override
  public void accept(RosterRecord record) {
    edges.accept(record);
    collect(record);
  }

  @Override
  public void accept(Finding finding) {
    collect(finding);
  }

  private void collect(Object one) {
    stopIfFailed();
    collected.add(one);
    if (collected.size() == AT_ONCE) {
      hand();
    }
  }

  private void stopIfFailed() {
    if (failure == null && run.stopped().isPresent()) {
      failure = new RunStoppedException();
    }
    var thrown = failure;
    if (thrown != null) {
      // The connector in between may turn it into something else.
      throw thrown;
    }
    if (collected.size() % OFTEN == 0) {
      run.progressed();
    }
  }

  private void hand() {
    var some = collected;
    collected = new ArrayList<>(AT_ONCE);
    second.give(() -> take(some));
  }

  /** In the second thread, from here on. */
  private void take(List<Object> some) {
    if (failure != null) {
      return;
    }
    try {
      for (var one : some) {
        run.mustGoOn();
        if (one instanceof RosterRecord record) {
          take(record);
        } else {
          take((Finding) one);
        }
      }
    } catch (RuntimeException | Error e) {
      // The thread of the run is told, and it alone decides what becomes of the page.
      failure = e instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
    }
  }

  private void take(RosterRecord record) {
    var admitted = erased.admit(record);
    if (admitted.isEmpty()) {
      // Not taken, so it is counted as dropped.
      findings.merge("of a person who was erased", 1, Integer::sum);
      return;
    }
    var key = hashing.key(record.sourcedId());
    if (scope.outside(admitted.get())) {
      examiner.outside(admitted.get());
      spool.addOutside(key);
      leftOut = record.sourcedId();
      outside++;
      taken++;
      return;
    }
    var examined =
        scope.isElsewhere(record)
            ? examiner.examineElsewhere(admitted.get())
            : examiner.examine(admitted.get());
    if (examined.isEmpty()) {
      return;
    }
    if (record.active()) {
      spool.add(key, codec.encode(examined.get()));
    } else {
      spool.addDeleted(key);
      deleted++;
    }
    taken++;
  }

  /** What is odd in a record outside the scope comes right behind it, and nobody asked for it. */
  private void take(Finding finding) {
    if (leftOut != null && finding.sourcedId().filter(leftOut::equals).isPresent()) {
      return;
    }
    if (scope.outside(finding)) {
      findings.merge("outside the scope", 1, Integer::sum);
      return;
    }
    examiner.note(finding);
    findings.merge(finding.rule(), 1, Integer::sum);
  }

  /** Waits until all that came has been taken; only then the rest can be asked for. */
  void settle() {
    if (!collected.isEmpty()) {
      hand();
    }
    second.settle();
  }

  /** Records taken, those to be deleted and those outside the scope included. */
  int taken() {
    return taken;
  }

  int deleted() {
    return deleted;
  }

  /** Of those taken, the ones that lie outside the scope. */
  int outside() {
    return outside;
  }

  /** The first and the last record that came, taken or not. */
  EdgeSink edges() {
    return edges;
  }

  /** How often each kind of oddity was seen. */
  Map<String, Integer> findings() {
    return findings;
  }

  /** What went wrong on our side; empty when nothing did. */
  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }
}
