package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.eligibility.GivenAnswer;
import org.rollcall.platform.core.overview.ConnectionStatus;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.Descriptors;
import org.rollcall.platform.web.fixture.ScriptedConnector;
import org.rollcall.platform.web.fixture.SmallTown;

/** A trial of 45 days; each look at the town is another start of the process. */
class AnswersThatRunOutTest {
  private static final Instant BEGAN = Instant.parse("2026-11-02T15:00:00Z");

  private final Path home;
  private Connection connection;

  AnswersThatRunOutTest(@TempDir Path home) {
    this.home = home;
  }

  @BeforeEach
  void a_trial_begins() {
    try (var town = townAfter(0)) {
      var district = town.district("Springfield Unified");
      connection = town.connection(district, "Campus");
      answer(town, "2026-11-02");
    }
  }

  @ParameterizedTest
  @CsvSource({"15, in 30 days", "31, in 14 days", "44, tomorrow", "45, ran out", "90, ran out"})
  void the_overview_says_that_it_ends_and_who_acts(int days, String said) {
    try (var town = townAfter(days)) {
      var status = overview(town);

      assertThat(status.attention()).contains(said, "17 Dec 2026");
      assertThat(status.whoActs()).isEqualTo(Actor.DISTRICT_ADMIN);
    }
  }

  @Test
  void nothing_waits_while_the_end_is_far() {
    try (var town = townAfter(14)) {
      assertThat(overview(town).attention()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"14, -1", "15, 30", "30, 30", "31, 14", "38, 7", "44, 1", "45, 0", "90, 0"})
  void each_warning_is_kept_with_the_answer(int days, int warned) {
    try (var town = townAfter(days)) {
      town.platform().warnOfExpiry().look();
      town.platform().warnOfExpiry().look();

      assertThat(warned(town)).isEqualTo(warned);
    }
  }

  @Test
  void a_new_answer_is_warned_of_anew() {
    try (var town = townAfter(45)) {
      town.platform().warnOfExpiry().look();
      answer(town, "2026-12-01");
      assertThat(warned(town)).isEqualTo(-1);
    }
  }

  private void answer(SmallTown town, String since) {
    town.store()
        .eligibilityAnswers()
        .add(
            connection.district(),
            connection.connector(),
            List.of(new GivenAnswer("edition", "trial", LocalDate.parse(since), "")),
            BEGAN,
            "ann");
  }

  private int warned(SmallTown town) {
    var answers = town.store().eligibilityAnswers();
    var newest = answers.history(connection.district(), connection.connector()).get(0);
    return answers.warned(newest.number()).orElse(-1);
  }

  private ConnectionStatus overview(SmallTown town) {
    town.run(connection, RunState.SUCCEEDED, Duration.ofHours(1), null, "");
    return town.platform().rollcall().overview().of(Caller.operatorKey(), connection.id());
  }

  private SmallTown townAfter(int days) {
    var moment = BEGAN.plus(Duration.ofDays(days));
    var town = new SmallTown(home, Map.of(), Clock.fixed(moment, ZoneOffset.UTC));
    town.shelves()
        .serve(new ScriptedConnector(Descriptors.campus()), "vendor.infinitecampus", "0.9.0");
    return town;
  }
}
