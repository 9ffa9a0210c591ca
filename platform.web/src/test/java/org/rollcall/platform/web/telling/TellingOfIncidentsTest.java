package org.rollcall.platform.web.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.telling.PostOffice.OPERATOR;
import static org.rollcall.platform.web.telling.PostOffice.PAT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.telling.DistrictForm;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.post.MessageState;

class TellingOfIncidentsTest {
  private static final String FAILS = "[Rollcall] Springfield, Campus: the sync fails";
  private static final String STALE = "[Rollcall] Springfield, Campus: the roster is out of date";

  private final PostOffice office;

  TellingOfIncidentsTest(@TempDir Path home) {
    office = new PostOffice(home);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void runs(RunState state, FailureKind kind) {
    office.town.run(
        office.connection, state, Duration.ofMinutes(5), kind, "The SIS rejects the secret.");
  }

  private void succeeds() {
    office.town.run(
        office.connection, RunState.SUCCEEDED, Duration.ofMinutes(2), null, "Nothing changed.");
  }

  @Test
  void a_failure_that_needs_somebody_is_told_once_with_the_page_and_who_acts() {
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);

    office.look();
    office.look();

    assertThat(office.letters).hasSize(1);
    var letter = office.letters.get(0);
    assertThat(letter.to()).isEqualTo(PAT);
    assertThat(letter.subject()).isEqualTo(FAILS);
    assertThat(letter.text())
        .contains("The SIS rejects the secret.")
        .contains("Who acts: the district admin")
        .contains("Look here: https://rollcall.example/runs/2\n")
        .contains("Since Wed 25 Nov 2026, 10:00 CST");
  }

  @Test
  void failing_again_is_the_same_incident() {
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);
    office.look();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);
    office.look();

    assertThat(office.letters).hasSize(1);
    assertThat(office.telling().incidents().open(Caller.operatorKey()))
        .extracting(incident -> incident.trouble().path())
        .containsExactly("/runs/3");
  }

  @Test
  void when_it_is_over_whoever_was_told_hears_it() {
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);
    office.look();
    succeeds();

    assertThat(office.mail())
        .containsExactly(
            PAT + ": " + FAILS, PAT + ": [Rollcall] Over: Springfield, Campus: the sync fails");
    assertThat(office.telling().incidents().open(Caller.operatorKey())).isEmpty();
  }

  @Test
  void what_an_operator_must_do_the_operator_hears_too() {
    succeeds();
    runs(RunState.FAILED, FailureKind.STORAGE_UNAVAILABLE);

    assertThat(office.mail())
        .containsExactlyInAnyOrder(PAT + ": " + FAILS, OPERATOR + ": " + FAILS);
  }

  @Test
  void nobody_hears_of_another_district() {
    var shelbyville = office.town.district("Shelbyville");
    office.town.account("sam@shelbyville.example", "Sam", shelbyville);
    succeeds();
    runs(RunState.FAILED, FailureKind.DEFECT);

    assertThat(office.mail()).noneMatch(line -> line.startsWith("sam@"));
    var sam =
        Caller.of(office.town.store().accounts().byEmail("sam@shelbyville.example").orElseThrow());
    assertThat(office.telling().incidents().open(sam)).isEmpty();
  }

  @Test
  void a_blocked_sis_makes_the_roster_out_of_date_at_the_set_hour() {
    succeeds();
    office.clock.forward(Duration.ofHours(35));
    runs(RunState.FAILED, FailureKind.UNAVAILABLE);
    assertThat(office.mail()).noneMatch(line -> line.contains("out of date"));

    office.clock.forward(Duration.ofMinutes(59));
    office.look();
    assertThat(office.telling().incidents().open(Caller.operatorKey())).isEmpty();

    office.clock.forward(Duration.ofMinutes(1));
    assertThat(office.mail()).contains(PAT + ": " + STALE);

    succeeds();
    assertThat(office.mail())
        .contains(PAT + ": [Rollcall] Over: Springfield, Campus: the roster is out of date");
  }

  @Test
  void a_secret_that_ends_is_told_anew_when_a_threshold_is_passed() {
    succeeds();
    ends(LocalDate.of(2026, 12, 20));
    assertThat(office.mail())
        .containsExactly(PAT + ": [Rollcall] Springfield, Campus: a secret ends");

    office.clock.to("2026-11-30T16:00:00Z");
    succeeds();
    assertThat(office.mail()).noneMatch(line -> line.endsWith("a secret ends"));

    office.clock.to("2026-12-06T16:00:00Z");
    succeeds();
    assertThat(office.mail()).contains(PAT + ": [Rollcall] Springfield, Campus: a secret ends");

    ends(LocalDate.of(2027, 12, 20));
    assertThat(office.mail())
        .containsExactly(PAT + ": [Rollcall] Over: Springfield, Campus: a secret ends");
  }

  private void ends(LocalDate day) {
    office
        .town
        .store()
        .credentials()
        .date(office.connection.id(), CredentialSlot.CURRENT, new Validity(null, day));
  }

  @Test
  void a_connector_that_is_away_for_a_moment_is_no_incident() {
    succeeds();
    office.town.shelves().remove("org.rollcall.vendor.infinitecampus-0.9.0.jar");
    assertThat(office.mail()).isEmpty();

    office.clock.forward(Duration.ofMinutes(5));
    assertThat(office.mail())
        .contains(OPERATOR + ": [Rollcall] Springfield, Campus: the connector is missing");

    office.serve();
    assertThat(office.mail())
        .contains(OPERATOR + ": [Rollcall] Over: Springfield, Campus: the connector is missing");
  }

  @Test
  void in_quiet_hours_mail_waits_for_their_end() {
    office.tell(PostOffice.quiet("20:00", "06:30", false));
    office.clock.to("2026-11-26T05:00:00Z");
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);
    assertThat(office.mail()).isEmpty();

    office.clock.to("2026-11-26T12:29:00Z");
    assertThat(office.mail()).isEmpty();

    office.clock.to("2026-11-26T12:30:00Z");
    assertThat(office.mail()).containsExactly(PAT + ": " + FAILS);
  }

  @Test
  void a_district_may_say_that_what_needs_somebody_does_not_wait() {
    office.tell(PostOffice.quiet("20:00", "06:30", true));
    office.clock.to("2026-11-26T05:00:00Z");
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);

    assertThat(office.mail()).containsExactly(PAT + ": " + FAILS);
  }

  @Test
  void what_was_over_before_the_quiet_hours_were_is_not_told_at_all() {
    office.tell(PostOffice.quiet("20:00", "06:30", false));
    office.clock.to("2026-11-26T05:00:00Z");
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);
    office.look();
    succeeds();
    office.look();

    office.clock.to("2026-11-26T12:45:00Z");
    assertThat(office.mail()).isEmpty();
    assertThat(office.town.store().outbox().count(MessageState.WITHDRAWN)).isOne();
  }

  @Test
  void further_recipients_of_a_district_are_told() {
    office.tell(new DistrictForm("", "", false, true, List.of("Team@Springfield.example"), ""));
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);

    assertThat(office.mail())
        .containsExactlyInAnyOrder(PAT + ": " + FAILS, "team@springfield.example: " + FAILS);
  }

  @Test
  void what_is_disconnected_needs_nobody_any_more() {
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);
    office.mail();

    office
        .town
        .platform()
        .rollcall()
        .together()
        .leave()
        .disconnect(Caller.operatorKey(), office.connection.id(), 30);

    assertThat(office.mail()).isEmpty();
    assertThat(office.telling().incidents().over(Caller.operatorKey()))
        .extracting(Incident::title)
        .containsExactly("Springfield, Campus: the sync fails");
  }

  @Test
  void mail_that_does_not_arrive_is_tried_again_and_arrives() {
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);
    office.broken = true;
    office.look();
    office.clock.forward(Duration.ofMinutes(1));
    office.look();
    office.clock.forward(Duration.ofMinutes(5));
    office.look();
    office.look();
    assertThat(office.telling().incidents().open(Caller.operatorKey()))
        .extracting(Incident::title)
        .contains("Rollcall: e-mail cannot be sent");

    office.broken = false;
    office.clock.forward(Duration.ofMinutes(15));

    assertThat(office.mail()).containsExactly(PAT + ": " + FAILS);
    office.look();
    assertThat(office.telling().incidents().open(Caller.operatorKey())).hasSize(1);
  }

  @Test
  void a_message_whose_sender_died_is_sent_by_the_next_one() {
    succeeds();
    runs(RunState.FAILED, FailureKind.PERMISSION_MISSING);
    office.telling().timer().look();
    var taken =
        office.town.store().outbox().claim(office.clock.instant(), Duration.ofMinutes(10), 5);
    assertThat(taken).hasSize(1);
    assertThat(office.mail()).isEmpty();

    office.clock.forward(Duration.ofMinutes(10));

    assertThat(office.mail()).containsExactly(PAT + ": " + FAILS);
    office.clock.forward(Duration.ofHours(1));
    assertThat(office.mail()).isEmpty();
  }
}
