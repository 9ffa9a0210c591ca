package org.rollcall.platform.core.finding.exam;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.finding.Effect;
import org.rollcall.platform.core.finding.FindingChange;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.Findings;
import org.rollcall.platform.core.finding.KeptMark;
import org.rollcall.platform.core.finding.RuleCount;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * Compares what a run found with what is kept, both by fingerprint, and writes only what differs.
 * Of each rule so many are kept that an unreadable roster does not fill the disk; all are counted.
 */
final class FindingsUpdate {
  static final int MOST_OF_A_RULE = 100_000;
  private static final int CHUNK = 1_000;
  private static final Duration SOLVED_IS_SHOWN = Duration.ofDays(30);

  private final Findings findings;
  private final ConnectionId connection;
  private final SyncRunId run;
  private final boolean whole;
  private final int mostOfARule;
  private final Instant at;
  private boolean lossesAreSeen = true;
  private boolean absenceCounts = true;
  private final List<FindingChange> chunk = new ArrayList<>();
  private final Map<FindingRule, Count> counts = new EnumMap<>(FindingRule.class);

  private static final class Count {
    long findings;
    long affected;
    long fresh;
    long solved;

    RuleCount of(FindingRule rule) {
      return new RuleCount(rule, findings, affected, fresh, solved);
    }
  }

  FindingsUpdate(
      Findings findings,
      ConnectionId connection,
      SyncRunId run,
      boolean whole,
      int mostOfARule,
      Clock clock) {
    this.findings = findings;
    this.connection = connection;
    this.run = run;
    this.whole = whole;
    this.mostOfARule = mostOfARule;
    this.at = clock.instant();
  }

  /**
   * Keeps what is noted.
   *
   * @param again whether some of it was read by an earlier run, whose losses are not seen again
   * @param counted false where what was read is held: half of it, or all, may have been kept back
   *     by the SIS, so that nothing is solved by it
   */
  void keep(Collection<Notes> notes, boolean again, boolean counted) {
    absenceCounts = whole && counted;
    lossesAreSeen = absenceCounts && !again;
    var kept = findings.marks(connection);
    var mark = next(kept);
    // Databases order numbers with their sign: the upper half of the buckets comes first.
    for (int turn = 0; turn < RowFile.BUCKETS; turn++) {
      int bucket = turn ^ RowFile.BUCKETS / 2;
      var found = new HashMap<Long, Tally>();
      notes.forEach(each -> each.collect(bucket, found));
      for (var tally : new TreeMap<>(found).entrySet()) {
        while (mark != null && mark.fingerprint() < tally.getKey()) {
          gone(mark);
          mark = next(kept);
        }
        boolean same = mark != null && mark.fingerprint() == tally.getKey();
        there(tally.getKey(), tally.getValue(), same ? mark : null);
        mark = same ? next(kept) : mark;
      }
    }
    while (mark != null) {
      gone(mark);
      mark = next(kept);
    }
    flush();
    var told = counts.entrySet().stream().map(each -> each.getValue().of(each.getKey())).toList();
    findings.ended(connection, run, at, told, whole, at.minus(SOLVED_IS_SHOWN));
  }

  private static @Nullable KeptMark next(Iterator<KeptMark> marks) {
    return marks.hasNext() ? marks.next() : null;
  }

  private void there(long fingerprint, Tally tally, @Nullable KeptMark mark) {
    var count = count(tally.rule());
    count.findings++;
    count.affected += tally.affected();
    if (mark == null) {
      count.fresh++;
    }
    boolean keptAlready =
        mark != null && (!sure(tally.rule()) || mark.content() == tally.content());
    if (sure(tally.rule()) && count.findings > mostOfARule) {
      if (mark != null) {
        change(new FindingChange.Beyond(fingerprint));
      }
    } else if (!keptAlready) {
      change(tally.seen(fingerprint));
    }
  }

  /** What a run did not look at as a whole it cannot call solved. */
  private void gone(KeptMark mark) {
    if (sure(mark.rule())) {
      count(mark.rule()).solved++;
      change(new FindingChange.Solved(mark.fingerprint()));
    }
  }

  private boolean sure(FindingRule rule) {
    return rule.effect() == Effect.NOTE ? absenceCounts : lossesAreSeen;
  }

  private Count count(FindingRule rule) {
    return counts.computeIfAbsent(rule, any -> new Count());
  }

  private void change(FindingChange change) {
    chunk.add(change);
    if (chunk.size() == CHUNK) {
      flush();
    }
  }

  private void flush() {
    if (!chunk.isEmpty()) {
      findings.apply(connection, run, at, List.copyOf(chunk));
      chunk.clear();
    }
  }
}
