package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.Examined;
import org.rollcall.platform.core.finding.Finding;
import org.rollcall.platform.core.finding.FindingChange;
import org.rollcall.platform.core.finding.FindingFilter;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.FindingState;
import org.rollcall.platform.core.finding.Findings;
import org.rollcall.platform.core.finding.KeptMark;
import org.rollcall.platform.core.finding.RuleCount;
import org.rollcall.platform.core.roster.Erasure;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;

class KeepingFindingsTest {
  private static final FindingRule LOST = FindingRule.ENROLLMENT_PERSON_MISSING;
  private static final FindingRule EMAIL = FindingRule.EMAIL_MISSING;

  private OpenStore open;
  private ConnectionId connection;
  private Findings findings;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    connection = open.connection("Lakeside");
    findings = open.store().findings();
  }

  private SyncRunId run(FindingChange... changes) {
    var at = open.clock.instant();
    var run = open.store().syncRuns().begin(connection, Trigger.REQUESTED, Reach.COMPLETE, at).id();
    findings.apply(connection, run, at, List.of(changes));
    findings.ended(
        connection,
        run,
        at,
        List.of(new RuleCount(EMAIL, 3, 3, 2, 1)),
        true,
        at.minus(Duration.ofDays(30)));
    return run;
  }

  private static FindingChange.Seen email(
      long fingerprint, String person, @Nullable String school) {
    return new FindingChange.Seen(fingerprint, EMAIL, person, school, 1, List.of(), 7);
  }

  private static FindingChange.Seen lost(long fingerprint, String person, String... enrollments) {
    var records = List.of(enrollments).stream().map(id -> new AffectedRecord(id, person)).toList();
    return new FindingChange.Seen(fingerprint, LOST, person, "s1", records.size(), records, 8);
  }

  private Slice<Finding> find(FindingFilter filter) {
    return findings.find(connection, filter, "", 50);
  }

  @OnEachStore
  void a_finding_is_new_then_known_then_solved_and_new_again_when_it_comes_back() {
    var first = run(email(1, "bart", "s1"), lost(-2, "lisa", "e1", "e2"));
    assertThat(find(FindingFilter.ALL).items())
        .extracting(finding -> finding.state(first))
        .containsOnly(FindingState.NEW);

    var second = run(new FindingChange.Solved(1));
    assertThat(findings.newest(connection)).map(Examined::run).contains(second);
    assertThat(find(FindingFilter.ALL).items())
        .singleElement()
        .satisfies(
            known -> {
              assertThat(known.state(second)).isEqualTo(FindingState.KNOWN);
              assertThat(known.fingerprint()).isEqualTo(-2);
              assertThat(known.records()).hasSize(2);
            });
    assertThat(findings.counts(connection, FindingFilter.ALL))
        .containsExactlyInAnyOrder(
            new RuleCount(EMAIL, 0, 0, 0, 1), new RuleCount(LOST, 1, 2, 0, 0));

    var third = run(email(1, "bart", "s1"));
    assertThat(find(state(FindingState.NEW)).items())
        .singleElement()
        .satisfies(again -> assertThat(again.firstRun()).isEqualTo(third));
    assertThat(find(state(FindingState.SOLVED)).items()).isEmpty();
  }

  private static FindingFilter state(FindingState state) {
    return new FindingFilter(null, state, null, null);
  }

  @OnEachStore
  void what_is_kept_is_told_in_the_order_of_numbers_with_their_sign_over_many_pages() {
    var many =
        LongStream.range(-3_000, 3_000)
            .mapToObj(i -> email(i * 1_000_000_007L, "p" + i, null))
            .toArray(FindingChange[]::new);
    run(many);

    var marks = new ArrayList<Long>();
    findings.marks(connection).forEachRemaining(mark -> marks.add(mark.fingerprint()));

    assertThat(marks).hasSize(6_000).isSorted();
    assertThat(findings.marks(connection).next()).isEqualTo(new KeptMark(marks.get(0), EMAIL, 7));
  }

  @OnEachStore
  void slices_follow_each_other_without_gap_or_overlap() {
    run(email(1, "a", null), email(2, "b", null), lost(3, "c", "e1"));
    run(email(4, "d", null));

    var seen = new ArrayList<String>();
    var next = "";
    do {
      var slice = findings.find(connection, FindingFilter.ALL, next, 1);
      slice.items().forEach(finding -> seen.add(finding.subject()));
      next = slice.next() == null ? "" : slice.next();
    } while (!next.isEmpty());

    assertThat(seen).containsExactly("d", "a", "b", "c");
  }

  @OnEachStore
  void findings_are_told_by_rule_by_school_and_by_whom_they_are_about() {
    run(email(1, "bart", "s1"), email(2, "nelson", "s2"), lost(3, "lisa", "e1"));

    assertThat(find(new FindingFilter(EMAIL, null, null, null)).items()).hasSize(2);
    assertThat(find(new FindingFilter(null, null, "s1", null)).items()).hasSize(2);
    assertThat(find(new FindingFilter(null, null, null, List.of("e1", "nelson"))).items())
        .extracting(Finding::subject)
        .containsExactlyInAnyOrder("lisa", "nelson");
    assertThat(find(new FindingFilter(null, null, null, List.of())).items()).isEmpty();
    assertThat(findings.counts(connection, new FindingFilter(null, null, "s2", null)))
        .containsExactly(new RuleCount(EMAIL, 1, 1, 1, 0));
  }

  @OnEachStore
  void what_a_run_told_stays_with_the_run() {
    var run = run(email(1, "bart", "s1"));

    assertThat(findings.ofRun(run)).containsExactly(new RuleCount(EMAIL, 3, 3, 2, 1));
  }

  @OnEachStore
  void what_was_solved_is_forgotten_after_a_month() {
    run(email(1, "bart", "s1"));
    run(new FindingChange.Solved(1));
    open.clock.forward(Duration.ofDays(31));

    run();

    assertThat(findings.counts(connection, FindingFilter.ALL)).isEmpty();
  }

  @OnEachStore
  void an_erased_person_is_in_no_finding_any_more() {
    run(email(1, "bart", "s1"), lost(2, "c9", "e1"), lost(3, "bart", "e2"));

    var bart = SourcedId.of("bart");
    open.store()
        .erasures()
        .erase(
            new Erasure(
                connection, RecordKey.of(bart), PersonMark.of(connection, bart), Instant.EPOCH),
            bart);

    assertThat(find(FindingFilter.ALL).items()).extracting(Finding::subject).containsExactly("c9");
  }

  @OnEachStore
  void a_removed_connection_leaves_no_finding() {
    run(email(1, "bart", "s1"), lost(2, "c9", "e1"));

    open.store().connections().remove(connection);

    assertThat(findings.marks(connection)).isExhausted();
    assertThat(findings.newest(connection)).isEmpty();
  }
}
