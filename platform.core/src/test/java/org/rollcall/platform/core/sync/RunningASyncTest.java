package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.roster.Revision;

class RunningASyncTest {
  private final Path home;
  private final RunningPlatform platform;

  RunningASyncTest(@TempDir Path home) {
    this.home = home;
    this.platform = new RunningPlatform(home);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private static CollectionCounts orgs(SyncRun run) {
    return run.counts().getOrDefault(RosterCollection.ORGS, CollectionCounts.NONE);
  }

  private Revision revision() {
    return platform.rosters.current(platform.connection.id());
  }

  @Test
  void the_first_run_stores_everything_and_counts_it() {
    platform.sis.withSchools(
        school("1", "One"), school("2", "Two"), school("3", "Gone", RecordStatus.TOBEDELETED));

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(orgs(run)).isEqualTo(new CollectionCounts(2, 3, 2, 1, 0, 0, -1, 2, 0, 0));
    assertThat(platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS)).hasSize(2);
    assertThat(run.connectorVersion()).isEqualTo("1.0.0");
    assertThat(platform.registry.leases()).isZero();
    assertThat(home.resolve("spool")).isEmptyDirectory();
  }

  @Test
  void only_the_difference_is_written_and_who_is_absent_waits() {
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(school("1", "One"), school("2", "Two"), school("3", "Three"));
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    platform.sis.withSchools(school("1", "One"), school("2", "Second"), school("4", "Four"));

    var run = platform.run();

    assertThat(run.sentence())
        .isEqualTo(
            "1 added, 1 changed, 0 removed. 1 record is no longer in the SIS; it goes when the grace"
                + " is over, unless it comes back.");
    assertThat(revision()).isEqualTo(new Revision(2));
  }

  @Test
  void where_only_the_absence_of_records_is_noted_nothing_is_said_to_be_unchanged() {
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(school("1", "One"), school("2", "Two"));
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    platform.sis.withSchools(school("1", "One"));

    var run = platform.run();

    assertThat(run.sentence())
        .isEqualTo(
            "Nothing had to be added, changed or removed. 1 record is no longer in the SIS; it goes"
                + " when the grace is over, unless it comes back.");
  }

  @Test
  void an_unchanged_roster_gets_no_new_revision() {
    platform.sis.withSchools(school("1", "One"));
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).contains("nothing had changed");
    assertThat(revision()).isEqualTo(new Revision(1));
  }

  @Test
  void a_record_that_comes_again_is_stored_once_as_it_came_last() {
    platform.sis.withSchools(school("1", "Old"), school("2", "Two"), school("1", "New"));

    var run = platform.run();

    assertThat(orgs(run).repeated()).isEqualTo(1);
    assertThat(orgs(run).stored()).isEqualTo(2);
    assertThat(platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS))
        .anyMatch(body -> body.contains("New"))
        .noneMatch(body -> body.contains("Old"));
  }

  @Test
  void a_collection_that_comes_back_empty_is_held_and_leaves_the_last_roster() {
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(school("1", "One"));
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    platform.sis.withSchools();

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.sentence())
        .isEqualTo(
            "The SIS sent no schools and organizations at all, where the last good run had 1; nothing was applied. An"
                + " admin must look at the plan.");
    assertThat(platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS)).hasSize(1);
  }

  @Test
  void fewer_records_than_the_sis_says_it_has_are_incomplete() {
    platform.sis.withSchools(school("1", "One"));
    platform.sis.says(2);

    var run = platform.run();

    assertThat(run.failure()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(run.sentence()).contains("says it has 2 orgs and sent 1");
    assertThat(revision()).isEqualTo(Revision.NONE);
  }

  @Test
  void a_collection_that_changed_while_it_was_read_is_read_again_and_counted_once() {
    platform.sis.withSchools(school("1", "One"), school("2", "Two"));
    var walks = new AtomicInteger();
    platform.sis.beforePage(
        () -> {
          if (walks.incrementAndGet() <= 2) {
            throw new SisException(FailureKind.ROSTER_INCOMPLETE, "It changed.");
          }
        });

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(orgs(run).received()).isEqualTo(2);
  }

  @Test
  void a_collection_that_changes_each_time_is_read_three_times_and_no_more() {
    var walks = new AtomicInteger();
    platform.sis.beforePage(
        () -> {
          walks.incrementAndGet();
          throw new SisException(FailureKind.ROSTER_INCOMPLETE, "It changed.");
        });

    var run = platform.run();

    assertThat(run.failure()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    assertThat(walks).hasValue(3);
  }

  @Test
  void a_failure_of_the_sis_ends_the_run_with_its_kind_and_sentence() {
    platform.sis.beforePage(
        () -> {
          throw new SisException(FailureKind.PERMISSION_MISSING, "Grant the scope.");
        });

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.failure()).isEqualTo(FailureKind.PERMISSION_MISSING);
    assertThat(run.sentence()).isEqualTo("Grant the scope.");
  }

  @Test
  void whatever_else_a_connector_throws_is_a_defect_and_the_platform_lives() {
    platform.sis.beforePage(
        () -> {
          throw new NoClassDefFoundError("org/example/Missing");
        });
    assertThat(platform.run().failure()).isEqualTo(FailureKind.DEFECT);

    platform.sis.beforePage(() -> {});
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void a_stored_secret_that_does_not_open_must_be_entered_again() throws Exception {
    Files.delete(home.resolve("master.key"));
    try (var after = new RunningPlatform(home)) {
      var foreign = platform.connections.credentials().of(platform.connection.id()).get(0);
      after.connections.update(after.connection, foreign);

      var run = after.run();

      assertThat(run.state()).isEqualTo(RunState.FAILED);
      assertThat(run.sentence()).contains("another master key", "Enter the secret again");
    }
  }
}
