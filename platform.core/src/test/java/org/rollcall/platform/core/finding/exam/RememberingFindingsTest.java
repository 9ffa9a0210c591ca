package org.rollcall.platform.core.finding.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.roster.RosterCollection.CLASSES;
import static org.rollcall.connector.api.roster.RosterCollection.ENROLLMENTS;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.core.finding.exam.ARoster.enrollment;
import static org.rollcall.platform.core.finding.exam.ARoster.ids;
import static org.rollcall.platform.core.finding.exam.ARoster.person;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.Severity;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.Reach;

class RememberingFindingsTest {
  private final Path home;
  private final ARoster roster;

  RememberingFindingsTest(@TempDir Path home) {
    this.home = home;
    this.roster = new ARoster(home);
  }

  private void students(int from, int to) {
    roster.add(
        USERS,
        IntStream.range(from, to)
            .mapToObj(i -> person("s" + i, UserRole.AIDE).email(null).build())
            .toArray(RosterRecord[]::new));
  }

  @Test
  void an_unchanged_roster_writes_nothing_and_what_changed_is_written_alone() {
    students(0, 5_000);
    roster.examine();
    assertThat(roster.findings.written()).isEqualTo(5_000);

    roster.examine();
    assertThat(roster.findings.written()).isZero();

    roster.without(USERS, "s7", "s8");
    students(5_000, 5_001);
    roster.examine();

    assertThat(roster.findings.written()).isEqualTo(3);
    assertThat(roster.findings.told(FindingRule.EMAIL_MISSING))
        .hasValueSatisfying(
            count -> {
              assertThat(count.findings()).isEqualTo(4_999);
              assertThat(count.fresh()).isEqualTo(1);
              assertThat(count.solved()).isEqualTo(2);
            });
  }

  @Test
  void of_a_rule_that_finds_too_much_some_are_kept_and_all_are_counted() {
    students(0, 50);
    ARoster.Making few = (findings, stored, clock) -> new Examinations(findings, stored, 10, clock);
    roster.examine(Reach.COMPLETE, few);
    assertThat(roster.findings.of(FindingRule.EMAIL_MISSING)).hasSize(10);
    assertThat(roster.findings.told(FindingRule.EMAIL_MISSING).orElseThrow().findings())
        .isEqualTo(50);

    roster.findings.written();
    roster.examine(Reach.COMPLETE, few);
    assertThat(roster.findings.written()).isZero();
  }

  @Test
  void a_cause_with_thousands_of_consequences_is_one_finding() {
    roster.add(
        ENROLLMENTS,
        IntStream.range(0, 3_000)
            .mapToObj(i -> enrollment("x" + i, "student", "gone", EnrollmentRole.STUDENT).build())
            .toArray(RosterRecord[]::new));

    roster.examine();

    assertThat(roster.findings.of(FindingRule.ENROLLMENT_CLASS_MISSING))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.affected()).isEqualTo(3_000);
              assertThat(found.records()).hasSize(20);
            });
  }

  @Test
  void what_the_connector_reports_is_counted_by_field_and_a_page_that_broke_off_is_forgotten() {
    var examinations = new Examinations(roster.findings, roster.stored, roster.clock);
    try (var exam =
        examinations.begin(roster.connection(), roster.run(Reach.COMPLETE), home.resolve("f"))) {
      var users = exam.begin(USERS);
      users.beginPage();
      users.note(odd("1"));
      users.takeBackPage();
      users.beginPage();
      users.note(odd("1"));
      users.note(odd("2"));
      users.finish();
      exam.keep(true);
    }

    assertThat(roster.findings.of(FindingRule.UNKNOWN_WORD))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.affected()).isEqualTo(2);
              assertThat(found.subject()).isEqualTo("users: The field role has an odd word.");
            });
    assertThat(home.resolve("f")).doesNotExist();
  }

  @Test
  void what_is_held_solves_nothing_and_the_next_good_run_finds_nothing_new() {
    students(0, 200);
    roster.add(ENROLLMENTS, enrollment("e9", "nobody", "class", EnrollmentRole.STUDENT).build());
    roster.examine();
    var all = roster.findings.rules();
    roster.findings.written();

    roster.held(USERS);

    assertThat(roster.findings.written()).isZero();
    assertThat(roster.findings.rules()).isEqualTo(all);

    roster.examine();
    for (var rule : List.of(FindingRule.EMAIL_MISSING, FindingRule.ENROLLMENT_PERSON_MISSING)) {
      var told = roster.findings.told(rule).orElseThrow();
      assertThat(told.fresh()).isZero();
      assertThat(told.solved()).isZero();
    }
  }

  private static Finding odd(String id) {
    return Finding.builder(
            Severity.WARNING, USERS, "unknown-word", "The field role has an odd word.")
        .sourcedId(ARoster.id(id))
        .build();
  }

  @Test
  void who_is_missing_for_a_night_but_still_stored_keeps_the_enrollments() {
    store(USERS, person("student", UserRole.STUDENT).build());
    roster.without(USERS, "student");

    assertThat(ids(roster.examine())).contains("e2");
    assertThat(roster.findings.of(FindingRule.ENROLLMENT_PERSON_MISSING)).isEmpty();
  }

  @Test
  void a_run_that_reads_only_changes_drops_what_points_to_nothing_and_solves_nothing() {
    students(0, 1);
    roster.examine();
    store(USERS, person("student", UserRole.STUDENT).build());
    store(CLASSES, ARoster.schoolClass("class").build());
    for (var collection : List.of(USERS, CLASSES, ENROLLMENTS)) {
      roster.with(collection);
    }
    roster.add(
        ENROLLMENTS,
        enrollment("e7", "student", "class", EnrollmentRole.STUDENT).build(),
        enrollment("e8", "nobody", "class", EnrollmentRole.STUDENT).build());

    var passed = roster.examine(Reach.DELTA, Examinations::new);

    assertThat(ids(passed)).contains("e7").doesNotContain("e8");
    assertThat(roster.findings.rules())
        .containsExactly(FindingRule.ENROLLMENT_PERSON_MISSING, FindingRule.EMAIL_MISSING);
  }

  private void store(RosterCollection collection, RosterRecord record) {
    var body = new RecordCodec().encode(record);
    try (var staging = roster.stored.stage(new ConnectionId(1))) {
      staging.apply(
          collection,
          List.of(
              new RecordChange.Addition(
                  RecordKey.of(record.sourcedId()), body.hash(), record, body)));
      staging.publish(Instant.EPOCH);
    }
  }
}
