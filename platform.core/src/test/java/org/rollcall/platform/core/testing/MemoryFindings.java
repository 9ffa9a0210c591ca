package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.finding.Examined;
import org.rollcall.platform.core.finding.Finding;
import org.rollcall.platform.core.finding.FindingChange;
import org.rollcall.platform.core.finding.FindingFilter;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.Findings;
import org.rollcall.platform.core.finding.KeptMark;
import org.rollcall.platform.core.finding.RuleCount;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.SyncRunId;

/** Findings of one connection in memory; counts what is written. */
public final class MemoryFindings implements Findings {
  private final TreeMap<Long, FindingChange.Seen> there = new TreeMap<>();
  private final List<FindingChange> written = new ArrayList<>();
  private List<RuleCount> told = List.of();

  /** Those that are there of a rule. */
  public List<FindingChange.Seen> of(FindingRule rule) {
    return there.values().stream().filter(seen -> seen.rule() == rule).toList();
  }

  /** The rules that found something. */
  public List<FindingRule> rules() {
    return there.values().stream().map(FindingChange.Seen::rule).distinct().sorted().toList();
  }

  /** How many changes were written since the last time this was asked. */
  public int written() {
    int count = written.size();
    written.clear();
    return count;
  }

  /** What the newest run told of a rule. */
  public Optional<RuleCount> told(FindingRule rule) {
    return told.stream().filter(count -> count.rule() == rule).findFirst();
  }

  @Override
  public Iterator<KeptMark> marks(ConnectionId connection) {
    return there.values().stream()
        .map(seen -> new KeptMark(seen.fingerprint(), seen.rule(), seen.content()))
        .toList()
        .iterator();
  }

  @Override
  public void apply(ConnectionId connection, SyncRunId run, Instant at, List<FindingChange> chunk) {
    for (var change : chunk) {
      written.add(change);
      if (change instanceof FindingChange.Seen seen) {
        there.put(seen.fingerprint(), seen);
      } else {
        there.remove(change.fingerprint());
      }
    }
  }

  @Override
  public void ended(
      ConnectionId connection,
      SyncRunId run,
      Instant at,
      List<RuleCount> counts,
      boolean whole,
      Instant forgetSolvedBefore) {
    told = List.copyOf(counts);
  }

  @Override
  public Optional<Examined> newest(ConnectionId connection) {
    return Optional.empty();
  }

  @Override
  public List<RuleCount> ofRun(SyncRunId run) {
    return told;
  }

  @Override
  public List<RuleCount> counts(ConnectionId connection, FindingFilter filter) {
    return told;
  }

  @Override
  public Slice<Finding> find(
      ConnectionId connection, FindingFilter filter, String after, int limit) {
    throw new UnsupportedOperationException();
  }
}
