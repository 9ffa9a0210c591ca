package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.schedule.Rhythm;
import org.rollcall.platform.core.schedule.Schedule;
import org.rollcall.platform.core.testing.FakeSis;

/** It is a Monday. */
class ReadingOnlyChangesTest {
  private static final Schedule EVERY_FOUR_HOURS =
      new Schedule(
          Rhythm.HOURS,
          LocalTime.MIN,
          LocalTime.MIN,
          List.of(),
          4,
          Schedule.DAILY,
          0,
          true,
          Set.of(DayOfWeek.SUNDAY));

  private final RunningPlatform platform;
  private final Instant longAgo;

  ReadingOnlyChangesTest(@TempDir Path home) {
    this.platform = new RunningPlatform(home);
    this.longAgo = platform.clock.instant().minus(Duration.ofDays(100));
  }

  @BeforeEach
  void begin() {
    platform.timing.keep(platform.connection.id(), EVERY_FOUR_HOURS);
    platform.timing.tellsChanges(true);
    platform.sis.withSchools(old("1", "One"), old("2", "Two"), old("3", "Three"));
    platform.queue.start();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private RosterRecord old(String id, String name) {
    return school(id, name, RecordStatus.ACTIVE, longAgo);
  }

  private RosterRecord now(String id, String name, RecordStatus status) {
    return school(id, name, status, platform.clock.instant());
  }

  private SyncRun fallsDue() {
    platform.due.fallDue(platform.connection.id());
    return platform.history.latest(platform.connection.id(), 1).get(0);
  }

  private List<String> schools() {
    return platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS);
  }

  private static long stored(SyncRun run) {
    return run.counts().getOrDefault(RosterCollection.ORGS, CollectionCounts.NONE).stored();
  }

  @Test
  void the_first_run_reads_everything_and_the_next_one_only_what_changed() {
    var first = fallsDue();
    var readAt = platform.clock.instant();
    platform.clock.advance(Duration.ofHours(4));
    platform.sis.withSchools(
        old("1", "One"),
        now("2", "Second", RecordStatus.ACTIVE),
        now("3", "Three", RecordStatus.TOBEDELETED),
        now("4", "Four", RecordStatus.ACTIVE));

    var second = fallsDue();

    assertThat(first.reach()).isEqualTo(Reach.COMPLETE);
    assertThat(second.reach()).isEqualTo(Reach.DELTA);
    assertThat(second.sentence()).startsWith("1 added, 1 changed, 1 removed.");
    assertThat(schools()).hasSize(3).anyMatch(body -> body.contains("Second"));
    assertThat(platform.sis.askedSince())
        .containsEntry(RosterCollection.ORGS, readAt.minus(Duration.ofMinutes(15)));
    assertThat(stored(second)).isEqualTo(3);
  }

  @Test
  void what_is_absent_from_changes_stays() {
    fallsDue();
    platform.clock.advance(Duration.ofHours(4));
    platform.sis.withSchools(old("1", "One"));

    var run = fallsDue();

    assertThat(run.reach()).isEqualTo(Reach.DELTA);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(schools()).hasSize(3);
    assertThat(stored(run)).isEqualTo(3);
  }

  @Test
  void a_sis_that_ignores_the_question_is_noticed_and_everything_is_read() {
    fallsDue();
    platform.clock.advance(Duration.ofHours(4));
    platform.sis.askedForChanges(FakeSis.Changes.IGNORES);
    platform.sis.withSchools(old("1", "One"));

    var run = fallsDue();

    assertThat(run.reach()).isEqualTo(Reach.COMPLETE);
    assertThat(run.sentence()).contains("sent others too, so everything was read");
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).contains("2 records were not sent this time");
  }

  @Test
  void a_sis_that_refuses_the_question_is_noticed_and_everything_is_read() {
    fallsDue();
    platform.clock.advance(Duration.ofHours(4));
    platform.sis.askedForChanges(FakeSis.Changes.REFUSES);

    var run = fallsDue();

    assertThat(run.reach()).isEqualTo(Reach.COMPLETE);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).contains("did not answer what had changed");
  }

  @Test
  void a_run_that_failed_does_not_move_the_watermark() {
    fallsDue();
    var known = platform.timing.watermarks.of(platform.connection.id());
    platform.clock.advance(Duration.ofHours(4));
    platform.sis.beforePage(
        () -> {
          throw new SisException(FailureKind.UNAVAILABLE, "down");
        });

    assertThat(fallsDue().state()).isEqualTo(RunState.FAILED);

    assertThat(platform.timing.watermarks.of(platform.connection.id())).isEqualTo(known);
    platform.sis.beforePage(() -> {});
    platform.clock.advance(Duration.ofHours(4));
    platform.sis.withSchools(
        old("1", "One"),
        old("2", "Two"),
        old("3", "Three"),
        school(
            "4",
            "While it was down",
            RecordStatus.ACTIVE,
            platform.clock.instant().minus(Duration.ofHours(6))));
    assertThat(fallsDue().sentence()).startsWith("1 added");
  }

  @Test
  void everything_is_read_once_on_the_day_for_it_also_when_that_day_was_missed() {
    fallsDue();
    platform.clock.advance(Duration.ofDays(8));

    var tuesdayAfter = fallsDue();
    platform.clock.advance(Duration.ofHours(4));
    var then = fallsDue();

    assertThat(tuesdayAfter.reach()).isEqualTo(Reach.COMPLETE);
    assertThat(then.reach()).isEqualTo(Reach.DELTA);
  }

  @Test
  void whoever_asks_gets_everything() {
    fallsDue();

    assertThat(platform.run().reach()).isEqualTo(Reach.COMPLETE);
  }

  @Test
  void a_sis_of_which_nobody_knows_that_it_tells_changes_is_read_as_a_whole() {
    fallsDue();
    platform.timing.tellsChanges(false);
    platform.clock.advance(Duration.ofHours(4));

    assertThat(fallsDue().reach()).isEqualTo(Reach.COMPLETE);
  }

  @Test
  void a_clock_that_was_set_back_leads_to_reading_everything() {
    platform.clock.advance(Duration.ofDays(30));
    fallsDue();
    platform.clock.advance(Duration.ofDays(-30));

    assertThat(fallsDue().reach()).isEqualTo(Reach.COMPLETE);
  }

  @Test
  void the_complete_run_says_what_was_missed() {
    fallsDue();
    platform.clock.advance(Duration.ofHours(4));
    fallsDue();
    platform.clock.advance(Duration.ofDays(8));
    // Changed, though its date says that it has not; one is gone without a word, one is truly new.
    platform.sis.withSchools(
        old("1", "One"), old("2", "Renamed in silence"), now("4", "Four", RecordStatus.ACTIVE));

    var complete = fallsDue();

    assertThat(complete.reach()).isEqualTo(Reach.COMPLETE);
    assertThat(complete.sentence())
        .contains("had missed 1 records that differ and 1 that are gone");
  }
}
