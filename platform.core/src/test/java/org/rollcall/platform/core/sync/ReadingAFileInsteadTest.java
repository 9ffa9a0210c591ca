package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.packages.BadRows;
import org.rollcall.platform.core.packages.HandOverFiles.Wish;
import org.rollcall.platform.core.plan.DecideOnPlans;
import org.rollcall.platform.core.plan.DecisionScope;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.FakeSis;
import org.rollcall.platform.core.testing.Zip;

class ReadingAFileInsteadTest {
  private static final Caller OPERATOR = Caller.operatorKey();

  private final Path home;
  private final RunningPlatform platform;

  ReadingAFileInsteadTest(@TempDir Path home) {
    this.home = home;
    this.platform = new RunningPlatform(home);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private static byte[] bulk(String... schools) {
    return new Zip().with("manifest.csv", "bulk").with("orgs.csv", schools).octets();
  }

  private static byte[] delta(String... schools) {
    return new Zip().with("manifest.csv", "delta").with("orgs.csv", schools).octets();
  }

  private SyncRun upload(ConnectionId connection, byte[] zip, Wish wish) {
    try {
      var run =
          platform.files.upload(
              OPERATOR, connection, "C:\\out\\roster.zip", new ByteArrayInputStream(zip), wish);
      return platform.ended(run.id());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private SyncRun upload(byte[] zip) {
    return upload(platform.connection.id(), zip, Wish.USUAL);
  }

  private DecideOnPlans decide() {
    return new DecideOnPlans(
        platform.connections,
        platform.guard.ports(),
        platform.syncRoster,
        AuditLogs.unread(),
        platform.clock);
  }

  private int schools() {
    return platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS).size();
  }

  private Path shelf() {
    return home.resolve("packages");
  }

  @Test
  void a_file_becomes_a_run_that_says_what_it_read() {
    var run = upload(bulk("1,One", "2,Two"));

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.trigger()).isEqualTo(Trigger.FILE);
    assertThat(run.reach()).isEqualTo(Reach.COMPLETE);
    assertThat(run.sentence()).isEqualTo("2 added, 0 changed, 0 removed. A remark of the file.");
    assertThat(schools()).isEqualTo(2);
    var file = platform.files.fileOf(OPERATOR, run.id()).orElseThrow();
    assertThat(file.name()).isEqualTo("roster.zip");
    assertThat(file.sha256()).hasSize(64);
    assertThat(shelf()).isEmptyDirectory();
    assertThat(home.resolve("spool")).isEmptyDirectory();
    assertThat(platform.registry.leases()).isZero();
  }

  @Test
  void the_same_file_twice_changes_nothing() {
    assertThat(upload(bulk("1,One")).state()).isEqualTo(RunState.SUCCEEDED);

    assertThat(upload(bulk("1,One")).sentence())
        .startsWith("Nothing had to be added, changed or removed.");
    assertThat(platform.rosters.current(platform.connection.id()).value()).isEqualTo(1);
  }

  @Test
  void a_file_with_changes_leaves_what_it_does_not_name() {
    assertThat(upload(bulk("1,One", "2,Two", "3,Three")).state()).isEqualTo(RunState.SUCCEEDED);

    var run = upload(delta("2,Second", "3,Three,gone", "4,Four"));

    assertThat(run.reach()).isEqualTo(Reach.DELTA);
    assertThat(run.sentence())
        .isEqualTo(
            "1 added, 1 changed, 1 removed. Not in the file, and left as they are:"
                + " academicSessions, courses, classes, users, enrollments. A remark of the file.");
    assertThat(schools()).isEqualTo(3);
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_at_once_and_not_kept() {
    assertThatThrownBy(() -> upload(new Zip().with("orgs.csv", "1,One").octets()))
        .isInstanceOf(Refusal.class)
        .hasMessage("The package has no manifest.csv.");

    assertThat(shelf()).isEmptyDirectory();
    assertThat(platform.history.latest(platform.connection.id(), 5)).isEmpty();
  }

  @Test
  void a_row_that_cannot_be_read_ends_the_run_and_the_roster_stays() {
    assertThat(upload(bulk("1,One")).state()).isEqualTo(RunState.SUCCEEDED);

    var run = upload(bulk("1,One", "2"));

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.failure()).isEqualTo(FailureKind.FILE_UNREADABLE);
    assertThat(run.sentence()).startsWith("orgs.csv, row 2");
    assertThat(schools()).isEqualTo(1);
    assertThat(shelf()).isEmptyDirectory();
  }

  @Test
  void twenty_bad_rows_are_kept_and_the_others_counted() {
    var rows = new String[3_000];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row % 2 == 0 ? "no comma" : row + ",One";
    }

    var run = upload(bulk(rows));

    var bad = platform.files.badRows(OPERATOR, run.id());
    assertThat(bad.first()).hasSize(BadRows.MOST);
    assertThat(bad.first().get(1).sentence())
        .isEqualTo("orgs.csv, row 4: it has 1 value. Add one.");
    assertThat(bad.all()).isEqualTo(1_500);
    assertThat(bad.more()).isEqualTo(1_480);
  }

  @Test
  void what_is_read_of_a_file_is_measured_as_what_a_sis_sends_is() {
    var run = upload(bulk("1,One", "2,Two"));

    var measures = platform.history.measures(run.id());
    assertThat(measures.traffic().requests()).isZero();
    assertThat(measures.traffic().octets()).isEqualTo(20);
    assertThat(measures.stages())
        .filteredOn(span -> span.collection() == RosterCollection.ORGS)
        .anySatisfy(span -> assertThat(span.octets()).isEqualTo(20));
  }

  @Test
  void an_empty_file_is_held_and_the_approved_plan_reads_it_again() {
    assertThat(upload(bulk("1,One", "2,Two", "3,Three", "4,Four", "5,Five")).state())
        .isEqualTo(RunState.SUCCEEDED);

    var held =
        upload(new Zip().with("manifest.csv", "bulk").with("orgs.csv", new byte[0]).octets());

    assertThat(held.state()).isEqualTo(RunState.HELD);
    assertThat(schools()).isEqualTo(5);
    assertThat(shelf()).isNotEmptyDirectory();
    var plan = platform.guard.ports().plans().waiting(platform.connection.id()).orElseThrow();
    var again =
        decide()
            .approve(
                OPERATOR,
                plan.id(),
                plan.generation(),
                DecisionScope.EVERYTHING,
                "The year is over.",
                null);

    var applied = platform.ended(again.id());
    assertThat(applied.trigger()).isEqualTo(Trigger.FILE);
    assertThat(applied.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(shelf()).isEmptyDirectory();
  }

  @Test
  void the_file_of_a_rejected_plan_is_removed() {
    assertThat(upload(bulk("1,One", "2,Two", "3,Three", "4,Four", "5,Five")).state())
        .isEqualTo(RunState.SUCCEEDED);
    assertThat(upload(bulk("9,Nine")).state()).isEqualTo(RunState.HELD);
    Plan plan = platform.guard.ports().plans().waiting(platform.connection.id()).orElseThrow();
    platform.timer.sweep();
    assertThat(shelf()).isNotEmptyDirectory();

    decide().reject(OPERATOR, plan.id(), "The wrong file.");
    platform.timer.sweep();

    assertThat(shelf()).isEmptyDirectory();
  }

  @Test
  void after_a_file_the_sis_is_asked_for_everything() {
    var watermarks = platform.ports.timing().watermarks();
    platform.sis.withSchools(school("1", "One"));
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(watermarks.of(platform.connection.id())).isNotEmpty();

    assertThat(upload(bulk("1,One")).state()).isEqualTo(RunState.SUCCEEDED);

    assertThat(watermarks.of(platform.connection.id()))
        .isEqualTo(new EnumMap<>(RosterCollection.class));
  }

  @Test
  void while_a_run_goes_on_a_file_is_refused() {
    platform.sis.beforePage(
        () ->
            assertThatThrownBy(
                    () -> platform.files.mayBegin(OPERATOR, platform.connection.id(), Wish.USUAL))
                .hasMessageContaining("under way"));
    platform.sis.withSchools(school("1", "One"));

    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void a_connection_without_an_address_lives_by_files_and_asks_nobody() {
    var byFiles =
        platform
            .connections
            .add(
                new Connection(
                    new ConnectionId(0),
                    platform.connection.district(),
                    "By files",
                    FakeSis.ID,
                    Settings.of(Map.of()),
                    Connection.NO_ADDRESSES,
                    Set.of(DataFlow.IMPORT),
                    platform.clock.instant()))
            .orElseThrow();

    assertThat(upload(byFiles.id(), bulk("1,One"), Wish.USUAL).state())
        .isEqualTo(RunState.SUCCEEDED);
    assertThat(platform.due.next(byFiles.id())).isEmpty();
    assertThatThrownBy(() -> platform.syncRoster.request(OPERATOR, byFiles.id()))
        .hasMessageContaining("upload a OneRoster CSV file");
    assertThat(platform.sis.asked()).isEmpty();
  }

  /** Uploads a file whose run is cut off by the stop of the platform. */
  private SyncRun cutOff(byte[] zip) {
    platform.sis.beforePage(
        () -> {
          if (platform.history.latest(platform.connection.id(), 1).stream()
              .anyMatch(run -> run.state() == RunState.PULLING)) {
            platform.sis.beforePage(() -> {});
            platform.timer.close();
            platform.queue.all().forEach(run -> run.stop(StopReason.SHUTDOWN));
          }
        });
    return upload(zip);
  }

  @Test
  void a_file_whose_run_the_platform_cut_off_is_read_again() {
    var cut = cutOff(bulk("1,One"));
    assertThat(cut.state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(cut.sentence()).contains("the file is read again");
    assertThat(shelf()).isNotEmptyDirectory();

    platform.timer.resume();

    var again = platform.history.latest(platform.connection.id(), 1).get(0);
    assertThat(platform.ended(again.id()).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(again.trigger()).isEqualTo(Trigger.FILE);
    assertThat(schools()).isEqualTo(1);
    assertThat(shelf()).isEmptyDirectory();
  }

  @Test
  void a_file_that_another_run_overtook_is_given_up_and_that_is_told() {
    var cut = cutOff(bulk("1,One"));
    platform.sis.withSchools(school("7", "Seven"));
    platform.sis.beforePage(platform.timer::resume);

    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);

    assertThat(platform.history.find(cut.id()).orElseThrow().sentence())
        .contains("another run began", "hand it over once more");
    assertThat(shelf()).isEmptyDirectory();
    assertThat(schools()).isEqualTo(1);
  }

  @Test
  void what_is_forgotten_with_a_person_or_a_connection_is_removed_too() throws Exception {
    assertThat(upload(bulk("1,One", "2,Two", "3,Three", "4,Four", "5,Five")).state())
        .isEqualTo(RunState.SUCCEEDED);
    assertThat(upload(bulk("9,Nine")).state()).isEqualTo(RunState.HELD);
    try (var kept = Files.list(shelf())) {
      assertThat(kept.toList()).hasSize(1);
    }

    platform.packages.forgetting(platform.queue).cancel(platform.connection.id());

    assertThat(shelf()).isEmptyDirectory();
  }
}
