package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.schedule.Rhythm;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class PlanningRunsTest {
  private final OpenConsole console = new OpenConsole();
  private Browser seymour = console.browser();
  private Connection connection;
  private String path;

  PlanningRunsTest() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    connection = town.connection(springfield, "Campus");
    path = "/connections/" + connection.id();
  }

  @BeforeEach
  void signIn() {
    console.town().roster(connection, Duration.ofHours(9));
    seymour = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_schedule_is_chosen_and_the_next_runs_are_listed_in_local_time() {
    var saved =
        seymour.submit(
            path + "/schedule",
            path + "/schedule",
            "rhythm",
            "TIMES",
            "times",
            "5:30, 18:00",
            "days",
            "monday,friday",
            "spreadMinutes",
            "0",
            "everyHours",
            "4",
            "completeOn",
            "sunday");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(seymour.open(path + "/schedule").body())
        .contains("Runs on Mondays and Fridays at 05:30 and 18:00")
        .contains("America/Chicago")
        .contains("05:30</time>");
    var kept = console.town().store().schedules().of(connection.id());
    assertThat(kept.rhythm()).isEqualTo(Rhythm.TIMES);
    assertThat(seymour.open(path).body()).contains("Runs on Mondays and Fridays");
  }

  @Test
  void what_cannot_be_is_said_beside_the_form() {
    var refused =
        seymour.submit(
            path + "/schedule", path + "/schedule", "rhythm", "TIMES", "times", "noon", "days", "");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("“noon” cannot be read here");
  }

  @Test
  void a_blackout_is_added_shown_asked_back_about_and_removed() {
    var added =
        seymour.submit(
            path + "/schedule",
            path + "/blackouts",
            "from",
            "2020-01-01",
            "until",
            "2099-08-02",
            "reason",
            "The long summer");

    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(seymour.open(path + "/schedule").body())
        .contains("A blackout holds")
        .contains("2 Aug 2099")
        .contains("The long summer");
    assertThat(seymour.open(path).body()).contains("Sync though a blackout holds");
    assertThat(seymour.open("/").body()).contains("blackout until 2 Aug 2099");
    var refused = seymour.submit(path, path + "/sync");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("nothing was synced");
    assertThat(seymour.submit(path, path + "/sync", "inBlackout", "yes").statusCode())
        .isEqualTo(303);
    var id = console.town().store().blackouts().of(connection).get(0).id();
    seymour.submit(path + "/schedule", path + "/blackouts/" + id + "/remove");

    assertThat(console.town().store().blackouts().of(connection)).isEmpty();
  }

  @Test
  void the_end_of_the_school_year_suggests_a_blackout() {
    var page = seymour.open(path + "/schedule").body();

    assertThat(page).contains("Add this blackout");
  }
}
