package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.roster.Erasure;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.testing.FakeSis;

class GoingOnAfterAnInterruptionTest {
  private final Path home;
  private final RunningPlatform platform;

  GoingOnAfterAnInterruptionTest(@TempDir Path home) {
    this.home = home;
    this.platform = new RunningPlatform(home);
  }

  @BeforeEach
  void five_schools_of_which_none_may_be_fetched_twice() {
    platform.sis.withSchools(schools("One", 5));
    platform.sis.countsWhatItServes();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private static RosterRecord[] schools(String name, int number) {
    var all = new RosterRecord[number];
    for (int i = 0; i < number; i++) {
      all[i] = school("s" + i, name);
    }
    return all;
  }

  private static RosterRecord term(String id) {
    var header = RecordHeader.builder(SourcedId.of(id)).build();
    return AcademicSession.builder(header, id, SessionType.TERM).build();
  }

  /** The SIS goes away when it is asked for this collection. */
  private SyncRun cutOffAt(RosterCollection collection) {
    platform.sis.onPage(
        query -> {
          if (query.collection() == collection) {
            throw new SisException(FailureKind.UNAVAILABLE, "The SIS is gone.");
          }
        });
    var run = platform.run();
    assertThat(run.failure()).isEqualTo(FailureKind.UNAVAILABLE);
    platform.sis.onPage(query -> {});
    platform.sis.asked();
    return run;
  }

  private List<Integer> pagesOf(RosterCollection collection, FakeSis sis) {
    return sis.asked().stream()
        .filter(query -> query.collection() == collection)
        .map(RosterQuery::pageSize)
        .toList();
  }

  private static CollectionCounts orgs(SyncRun run) {
    return run.counts().getOrDefault(RosterCollection.ORGS, CollectionCounts.NONE);
  }

  private Path checkpoint() {
    return home.resolve("spool/connection-" + platform.connection.id());
  }

  @Test
  void finished_collections_are_asked_for_one_record_and_not_fetched_again() {
    var cut = cutOffAt(RosterCollection.USERS);

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(pagesOf(RosterCollection.ORGS, platform.sis)).containsExactly(1);
    assertThat(run.sentence())
        .contains("5 added", "went on from run " + cut.id() + ": 4 collections were not fetched");
    assertThat(orgs(run).received()).isEqualTo(5);
    assertThat(platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS)).hasSize(5);
    assertThat(checkpoint()).doesNotExist();
  }

  @Test
  void after_the_end_of_the_process_another_one_goes_on() {
    cutOffAt(RosterCollection.USERS);
    platform.close();

    try (var after = new RunningPlatform(home)) {
      after.sis.withSchools(schools("One", 5));
      after.sis.countsWhatItServes();
      after.history.begin(
          after.connection.id(), Trigger.SCHEDULED, Reach.COMPLETE, after.clock.instant());
      after.queue.start();

      assertThat(after.run().sentence()).contains("4 collections were not fetched again");
      assertThat(pagesOf(RosterCollection.ORGS, after.sis)).containsExactly(1);
    }
  }

  @Test
  void a_total_that_changed_makes_it_start_afresh() {
    cutOffAt(RosterCollection.USERS);
    platform.sis.withSchools(schools("One", 6));

    var run = platform.run();

    assertThat(run.sentence()).doesNotContain("went on");
    assertThat(orgs(run).received()).isEqualTo(6);
    assertThat(orgs(run).added()).isEqualTo(6);
  }

  @Test
  void without_a_total_the_first_and_the_last_record_tell() {
    platform.sis.saysNothing();
    cutOffAt(RosterCollection.USERS);

    assertThat(platform.run().sentence()).contains("4 collections were not fetched again");
    assertThat(pagesOf(RosterCollection.ORGS, platform.sis)).containsExactly(1, 0);
  }

  @Test
  void without_a_total_another_last_record_makes_it_start_afresh() {
    platform.sis.saysNothing();
    cutOffAt(RosterCollection.USERS);
    var others = schools("One", 5);
    others[4] = school("another", "One");
    platform.sis.withSchools(others);

    var run = platform.run();

    assertThat(run.sentence()).doesNotContain("went on");
    assertThat(platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS))
        .anyMatch(body -> body.contains("another"));
  }

  @Test
  void after_two_hours_everything_is_read_anew() {
    cutOffAt(RosterCollection.USERS);
    platform.clock.advance(Duration.ofHours(2));

    assertThat(platform.run().sentence()).doesNotContain("went on");
  }

  @Test
  void a_clock_that_jumped_back_is_no_reason_to_trust_it() {
    cutOffAt(RosterCollection.USERS);
    platform.clock.advance(Duration.ofDays(-1));

    assertThat(platform.run().sentence()).doesNotContain("went on");
  }

  @Test
  void a_damaged_file_makes_it_start_afresh() throws IOException {
    cutOffAt(RosterCollection.USERS);
    try (var files = Files.list(checkpoint())) {
      var bodies =
          files.filter(file -> file.toString().contains("orgs-") && file.toString().endsWith("s"));
      var file = bodies.findFirst().orElseThrow();
      var octets = Files.readAllBytes(file);
      octets[octets.length / 2] ^= 1;
      Files.write(file, octets);
    }

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).doesNotContain("went on");
  }

  @Test
  void a_connector_that_is_replaced_in_the_middle_goes_on_where_the_former_one_was() {
    var successor = new FakeSis().withSchools(schools("One", 5));
    successor.countsWhatItServes();
    platform.sis.onPage(
        query -> {
          if (query.collection() == RosterCollection.USERS) {
            platform.registry.install(successor, "1.1.0");
          }
        });

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.connectorVersion()).isEqualTo("1.1.0");
    assertThat(pagesOf(RosterCollection.ORGS, successor)).containsExactly(1);
  }

  @Test
  void a_connector_of_another_kind_reads_everything() {
    cutOffAt(RosterCollection.USERS);
    platform.registry.install(platform.sis, "2.0.0");

    assertThat(platform.run().sentence()).doesNotContain("went on");
  }

  @Test
  void a_collection_that_was_not_finished_is_read_from_its_beginning() {
    platform.sis.with(RosterCollection.ACADEMIC_SESSIONS, term("t1"), term("t2"), term("t3"));
    var pages = new int[1];
    platform.sis.onPage(
        query -> {
          if (query.collection() == RosterCollection.ACADEMIC_SESSIONS && pages[0]++ == 1) {
            throw new SisException(FailureKind.UNAVAILABLE, "The SIS is gone.");
          }
        });
    platform.run();
    platform.sis.asked();

    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(pagesOf(RosterCollection.ACADEMIC_SESSIONS, platform.sis)).containsExactly(0, 0);
  }

  @Test
  void only_the_owner_may_look_into_what_was_read() throws IOException {
    cutOffAt(RosterCollection.USERS);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(checkpoint())))
        .isEqualTo("rwx------");
  }

  @Test
  void erasing_a_person_forgets_it() {
    cutOffAt(RosterCollection.USERS);

    platform.syncRoster.forgetWhatWasRead(Caller.operatorKey(), platform.connection.id());

    assertThat(checkpoint()).doesNotExist();
  }

  @Test
  void an_erasure_that_came_in_between_makes_it_start_afresh() {
    cutOffAt(RosterCollection.USERS);
    var person = SourcedId.of("u1");
    platform.erasures.erase(
        new Erasure(
            platform.connection.id(),
            RecordKey.of(person),
            PersonMark.of(platform.connection.id(), person),
            platform.clock.instant()),
        person);

    assertThat(platform.run().sentence()).doesNotContain("went on");
  }

  @Test
  void disconnecting_removes_it() {
    cutOffAt(RosterCollection.USERS);

    platform.queue.cancel(platform.connection.id());

    assertThat(checkpoint()).doesNotExist();
  }

  @Test
  void what_nobody_may_use_any_more_is_removed_in_time() {
    cutOffAt(RosterCollection.USERS);
    platform.clock.advance(Duration.ofHours(3));

    platform.queue.start();

    assertThat(checkpoint()).doesNotExist();
  }

  @Test
  void a_person_who_stopped_a_run_has_the_next_one_begin_anew() {
    platform.sis.onPage(
        query -> {
          if (query.collection() == RosterCollection.USERS) {
            platform.queue.all().forEach(run -> run.stop(StopReason.PERSON));
            // As the connection does that is interrupted.
            Thread.interrupted();
          }
        });

    assertThat(platform.run().state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(checkpoint()).doesNotExist();
  }

  @Test
  void a_stop_of_the_platform_keeps_what_was_read() {
    platform.sis.onPage(
        query -> {
          if (query.collection() == RosterCollection.USERS) {
            platform.queue.all().forEach(run -> run.stop(StopReason.SHUTDOWN));
            Thread.interrupted();
          }
        });

    assertThat(platform.run().state()).isEqualTo(RunState.INTERRUPTED);
    platform.sis.onPage(query -> {});
    assertThat(platform.run().sentence()).contains("were not fetched again");
  }

  @Test
  void an_incomplete_roster_is_read_anew() {
    platform.sis.onPage(
        query -> {
          if (query.collection() == RosterCollection.USERS) {
            throw new SisException(FailureKind.ROSTER_INCOMPLETE, "It changed.");
          }
        });
    platform.run();

    assertThat(checkpoint()).doesNotExist();
  }
}
