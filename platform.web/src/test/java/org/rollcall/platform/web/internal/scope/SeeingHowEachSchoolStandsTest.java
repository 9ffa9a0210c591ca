package org.rollcall.platform.web.internal.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.internal.scope.ScopedTown.NORTH;
import static org.rollcall.platform.web.internal.scope.ScopedTown.OPERATOR;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.match.MatchRole;
import org.rollcall.platform.core.match.MatchShare;
import org.rollcall.platform.core.overview.SchoolStanding;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.Await;

class SeeingHowEachSchoolStandsTest {
  private static final String ACCOUNTS =
      """
      Email Address [Required]
      north-s0@example.org
      north-s1@example.org
      south-s0@example.org
      """;

  private final ScopedTown town = new ScopedTown();
  private final String path = "/connections/" + town.id();

  @AfterEach
  void close() {
    town.close();
  }

  private List<SchoolStanding> schools() {
    return town.rollcall().dataQuality().schools().of(OPERATOR, town.id());
  }

  private SchoolStanding school(String id) {
    return schools().stream()
        .filter(school -> school.org().sourcedId().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void upload() throws IOException {
    var unused =
        town.rollcall()
            .dataQuality()
            .accounts()
            .upload(
                OPERATOR,
                town.id(),
                new ByteArrayInputStream(ACCOUNTS.getBytes(StandardCharsets.UTF_8)));
  }

  private static MatchShare emails(SchoolStanding school) {
    var emails = school.emails();
    if (emails == null) {
      throw new AssertionError("nobody was matched");
    }
    return emails;
  }

  @Test
  void after_a_good_run_every_school_is_as_current_as_the_roster() {
    var confirmed = town.rollcall().overview().of(OPERATOR, town.id()).rosterAt();

    assertThat(schools())
        .hasSize(2)
        .allSatisfy(
            school -> {
              assertThat(school.confirmed()).isEqualTo(confirmed);
              assertThat(school.waiting()).isZero();
              assertThat(school.classes()).isEqualTo(4);
              assertThat(school.emails()).isNull();
            });
  }

  @Test
  void a_held_run_confirms_the_schools_at_which_nothing_waits() {
    town.console
        .town()
        .run(town.connection, RunState.SUCCEEDED, Duration.ofHours(2), null, "Fine.");
    var before = school("north").confirmed();
    town.sis.lose("north-s[0-5](-in-.*)?");
    assertThat(town.run().state()).isEqualTo(RunState.HELD);

    var plan = town.rollcall().safeguard().review().waiting(OPERATOR, town.id()).orElseThrow();
    assertThat(school("north").confirmed()).isEqualTo(before);
    assertThat(school("north").waiting()).isEqualTo(12);
    assertThat(school("south").confirmed()).isEqualTo(plan.made()).isAfter(before);
    assertThat(school("south").waiting()).isZero();
    var seymour = town.console.browser().signIn("seymour@springfield.k12.us");
    assertThat(seymour.open(path + "/roster").body()).contains("12 changes wait", "for a decision");
  }

  @Test
  void how_many_have_an_account_is_told_for_each_school_and_no_older_than_the_roster()
      throws IOException {
    upload();
    town.sis.person("south-s1", "south", UserRole.STUDENT, List.of("09"), "Renamed", null);
    town.sync();

    Await.until(() -> school("north").emails() != null);
    assertThat(emails(school("north"))).isEqualTo(new MatchShare(22, 2));
    assertThat(emails(school("south")).percent()).isEqualTo(4);
    town.choose(NORTH);
    town.sync();
    Await.until(() -> !emails(school("south")).equals(new MatchShare(22, 1)));
    assertThat(emails(school("north"))).isEqualTo(new MatchShare(22, 2));
    var seymour = town.console.browser().signIn("seymour@springfield.k12.us");
    assertThat(seymour.open(path + "/roster").body()).contains("9 % of 22 people have an account");
    assertThat(seymour.open(path).body()).contains("people have an account");
  }

  @Test
  void the_metric_of_all_schools_equals_the_report() throws IOException {
    assertThat(metrics()).doesNotContain("rollcall_people_matched{");
    upload();
    var report = town.rollcall().dataQuality().accounts().report(OPERATOR, town.id()).orElseThrow();

    for (var outcome : MatchOutcome.values()) {
      var series =
          metrics()
              .lines()
              .filter(line -> line.startsWith("rollcall_people_matched{"))
              .filter(line -> line.contains("outcome=\"" + outcome.token() + "\""))
              .toList();
      assertThat(series).hasSize(MatchRole.values().length);
      assertThat(series.stream().mapToLong(it -> Long.parseLong(it.split("} ", 2)[1])).sum())
          .isEqualTo(report.people(outcome));
    }
    assertThat(report.people(MatchOutcome.MATCHED)).isEqualTo(3);
    assertThat(metrics()).doesNotContain("school=");
  }

  private String metrics() {
    return town.rollcall().informed().metrics().show(OPERATOR);
  }
}
