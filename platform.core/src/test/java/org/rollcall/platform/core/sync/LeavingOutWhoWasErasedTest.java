package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.roster.Erasure;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.roster.RecordKey;

/** Whole runs over a SIS that still serves somebody who was erased here. */
class LeavingOutWhoWasErasedTest {
  private static final SourcedId BART = SourcedId.of("bart");

  private final RunningPlatform platform;

  LeavingOutWhoWasErasedTest(@TempDir Path home) {
    this.platform = new RunningPlatform(home);
  }

  @BeforeEach
  void a_family_at_school() {
    platform
        .sis
        .withSchools(school("1", "Springfield Elementary"))
        .with(RosterCollection.USERS, user("homer", "bart", "lisa"), user("bart"), user("lisa"))
        .with(RosterCollection.ENROLLMENTS, enrollment("e1", "bart"), enrollment("e2", "lisa"));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void the_person_and_all_mentions_leave_with_the_next_run_and_do_not_come_back() {
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(stored()).anyMatch(body -> body.contains("bart"));
    erase();
    platform.rosters.forget(platform.connection.id(), "bart");

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(stored()).hasSize(3).noneMatch(body -> body.contains("bart"));
    assertThat(platform.run().sentence()).contains("nothing had changed");
    assertThat(stored()).noneMatch(body -> body.contains("bart"));
  }

  @Test
  void a_person_erased_before_the_first_run_never_comes() {
    erase();

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(stored()).hasSize(3).noneMatch(body -> body.contains("bart"));
    assertThat(counts(run, RosterCollection.USERS))
        .extracting(CollectionCounts::received, CollectionCounts::stored, CollectionCounts::dropped)
        .containsExactly(3L, 2L, 1L);
    assertThat(counts(run, RosterCollection.ENROLLMENTS).dropped()).isEqualTo(1);
  }

  @Test
  void a_sis_that_counts_the_person_too_is_not_taken_for_incomplete() {
    erase();
    platform.sis.countsWhatItServes();

    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void who_is_let_in_again_comes_with_the_next_run() {
    erase();
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    var id = platform.connection.id();
    assertThat(platform.erasures.lift(id, PersonMark.of(id, BART))).isTrue();

    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);

    assertThat(stored()).hasSize(5).anyMatch(body -> body.contains("bart"));
  }

  private void erase() {
    var id = platform.connection.id();
    platform.erasures.erase(
        new Erasure(id, RecordKey.of(BART), PersonMark.of(id, BART), platform.clock.instant()),
        BART);
  }

  private List<String> stored() {
    return Stream.of(RosterCollection.USERS, RosterCollection.ENROLLMENTS)
        .flatMap(each -> platform.rosters.bodies(platform.connection.id(), each).stream())
        .toList();
  }

  private static CollectionCounts counts(SyncRun run, RosterCollection collection) {
    return run.counts().getOrDefault(collection, CollectionCounts.NONE);
  }

  private static RecordHeader header(String id) {
    return RecordHeader.builder(SourcedId.of(id)).build();
  }

  private static User user(String id, String... agents) {
    return User.builder(header(id), PersonName.builder("Given", "Family").build())
        .agents(Stream.of(agents).map(SourcedId::of).toList())
        .build();
  }

  private static Enrollment enrollment(String id, String user) {
    return Enrollment.builder(
            header(id), SourcedId.of(user), SourcedId.of("c1"), EnrollmentRole.STUDENT)
        .build();
  }
}
