package org.rollcall.platform.core.sync;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.roster.ErasedPeople;
import org.rollcall.platform.core.roster.Hashing;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.sync.spool.CollectionSpool;

/** Takes the records of one page into the spool. */
final class PageSink implements RecordSink {
  private final CollectionSpool spool;
  private final RecordCodec codec;
  private final ErasedPeople erased;
  private final RecordExaminer examiner;
  private final Hashing hashing = new Hashing();
  private final LiveRun run;
  private final Map<String, Integer> findings = new TreeMap<>();
  private final EdgeSink edges = new EdgeSink();
  private int taken;
  private int deleted;
  private @Nullable RuntimeException failure;

  PageSink(
      CollectionSpool spool,
      RecordCodec codec,
      ErasedPeople erased,
      RecordExaminer examiner,
      LiveRun run) {
    this.spool = spool;
    this.codec = codec;
    this.erased = erased;
    this.examiner = examiner;
    this.run = run;
  }

  @Override
  public void accept(RosterRecord record) {
    try {
      run.mustGoOn();
      edges.accept(record);
      var admitted = erased.admit(record);
      if (admitted.isEmpty()) {
        // Not taken, so it is counted as dropped.
        findings.merge("of a person who was erased", 1, Integer::sum);
        run.progressed();
        return;
      }
      var examined = examiner.examine(admitted.get());
      if (examined.isEmpty()) {
        run.progressed();
        return;
      }
      var key = hashing.key(record.sourcedId());
      if (record.active()) {
        spool.add(key, codec.encode(examined.get()));
      } else {
        spool.addDeleted(key);
        deleted++;
      }
      taken++;
      run.progressed();
    } catch (RuntimeException e) {
      // The connector in between may turn it into something else.
      failure = e;
      throw e;
    }
  }

  @Override
  public void accept(Finding finding) {
    examiner.note(finding);
    findings.merge(finding.rule(), 1, Integer::sum);
  }

  /** Records taken, those to be deleted included. */
  int taken() {
    return taken;
  }

  int deleted() {
    return deleted;
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
