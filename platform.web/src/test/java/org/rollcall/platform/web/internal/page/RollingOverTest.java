package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.web.fixture.Await;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.Springfield;

class RollingOverTest {
  private static final Caller OPERATOR = Caller.operatorKey();

  private final OpenConsole console = new OpenConsole();
  private Browser seymour = console.browser();
  private final Connection connection;
  private final String path;

  RollingOverTest() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    connection = town.connection(springfield, "Campus");
    path = "/connections/" + connection.id() + "/rollover";
  }

  @BeforeEach
  void a_roster_of_this_year_and_a_sis_of_the_next() {
    console.connector().serves(Springfield.roster());
    assertThat(ended(syncs().request(OPERATOR, connection.id())).state())
        .isEqualTo(RunState.SUCCEEDED);
    nextYear(record -> true);
    seymour = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  /** The next year has begun: most enrollments of before are gone, and a session has come. */
  private void nextYear(Predicate<RosterRecord> besides) {
    List<RosterRecord> records = new ArrayList<>(Springfield.roster());
    long enrolled = records.stream().filter(Enrollment.class::isInstance).count();
    var left = new ArrayList<RosterRecord>();
    long kept = 0;
    for (var record : records) {
      if (!besides.test(record) || (record instanceof Enrollment && ++kept > enrolled / 3)) {
        continue;
      }
      left.add(record);
    }
    left.add(
        AcademicSession.builder(
                RecordHeader.builder(SourcedId.of("year-2028")).build(),
                "2027–2028",
                SessionType.SCHOOL_YEAR)
            .schoolYear("2028")
            .startDate(LocalDate.parse("2027-08-16"))
            .endDate(LocalDate.parse("2028-06-02"))
            .build());
    console.connector().serves(left);
  }

  private SyncRoster syncs() {
    return console.town().platform().rollcall().syncRoster();
  }

  private SyncRun ended(SyncRun run) {
    return Await.ended(console.town().platform().rollcall(), run);
  }

  private SyncRun newest() {
    return ended(syncs().latest(OPERATOR, connection.id(), 1).get(0));
  }

  private long enrollments() {
    return console
        .town()
        .store()
        .rosters()
        .counts(connection.id())
        .getOrDefault(RosterCollection.ENROLLMENTS, 0L);
  }

  private void step(String step) {
    var answer = seymour.submit(path, path + "/" + step);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private List<Blackout> blackouts() {
    return console.town().store().blackouts().of(connection);
  }

  @Test
  void four_steps_lead_to_the_next_year_without_an_alarm() {
    long before = enrollments();
    assertThat(seymour.open(path).body()).contains("Freeze the roster");

    step("freeze");
    assertThat(blackouts()).extracting(Blackout::kind).containsExactly(Blackout.Kind.ROLLOVER);
    assertThat(syncs().next(OPERATOR, connection.id())).isEmpty();

    step("preview");
    assertThat(seymour.open(path).body())
        .contains("2027–2028", "16 Aug 2027", "New", "to come")
        .doesNotContain("is not there yet");

    step("dry-run");
    assertThat(newest().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(enrollments()).isEqualTo(before);
    assertThat(seymour.open(path).body())
        .contains("Without this rollover a person would be asked", "Release the next year");

    step("release");
    var run = newest();
    assertThat(run.state()).as(run.sentence()).isEqualTo(RunState.SUCCEEDED);
    assertThat(blackouts()).isEmpty();
    assertThat(syncs().next(OPERATOR, connection.id())).isPresent();
    // Enrollments that are missing go at the next complete run, and nobody is asked again.
    var next = ended(syncs().request(OPERATOR, connection.id()));
    assertThat(next.state()).as(next.sentence()).isEqualTo(RunState.SUCCEEDED);
    assertThat(enrollments()).isLessThan(before);
    assertThat(seymour.open(path).body()).contains("The last rollover was released by seymour@");
  }

  @Test
  void what_the_sis_loses_beyond_the_dry_run_is_held_still() {
    step("freeze");
    step("preview");
    step("dry-run");
    newest();
    nextYear(record -> !(record instanceof Enrollment));

    step("release");

    assertThat(newest().state()).isNotEqualTo(RunState.SUCCEEDED);
    assertThat(enrollments()).isPositive();
  }

  @Test
  void steps_are_not_skipped_and_it_can_be_given_up() {
    assertThat(seymour.submit(path, path + "/dry-run").statusCode()).isEqualTo(422);
    step("freeze");
    var skipped = seymour.submit(path, path + "/release");
    assertThat(skipped.statusCode()).isEqualTo(422);
    assertThat(skipped.body()).contains("Do the dry run first");
    assertThat(seymour.submit(path, path + "/freeze").body()).contains("goes on already");
    var freeze = blackouts().get(0).id();
    assertThat(
            seymour
                .submit(
                    path, "/connections/" + connection.id() + "/blackouts/" + freeze + "/remove")
                .statusCode())
        .isEqualTo(409);

    step("give-up");

    assertThat(blackouts()).isEmpty();
    assertThat(syncs().next(OPERATOR, connection.id())).isPresent();
    assertThat(seymour.open(path).body()).contains("was given up by seymour@");
  }

  @Test
  void a_sis_without_a_next_year_is_not_ready() {
    console.connector().serves(Springfield.roster());
    step("freeze");

    step("preview");

    assertThat(seymour.open(path).body()).contains("the next school year is not there yet");
  }
}
