package org.rollcall.platform.web.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.telling.PostOffice.PAT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.RuleCount;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.SomeFindings;

/** Errors in the data that were not there the night before. */
class TellingOfOddDataTest {
  private static final String ODD =
      PAT + ": [Rollcall] Springfield, Campus: new errors in the data";
  private static final String OVER =
      PAT + ": [Rollcall] Over: Springfield, Campus: new errors in the data";

  private final PostOffice office;

  TellingOfOddDataTest(@TempDir Path home) {
    office = new PostOffice(home);
    var first =
        office.town.run(
            office.connection, RunState.SUCCEEDED, Duration.ofMinutes(9), null, "Some changed.");
    SomeFindings.keep(office.town.store(), office.connection.id(), first);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void nextRunFinds(long fresh) {
    var run =
        office.town.run(
            office.connection, RunState.SUCCEEDED, Duration.ofMinutes(2), null, "Some changed.");
    office
        .town
        .store()
        .findings()
        .ended(
            office.connection.id(),
            run.id(),
            run.started(),
            List.of(
                new RuleCount(FindingRule.ENROLLMENT_PERSON_MISSING, 1 + fresh, 24, fresh, 0),
                new RuleCount(FindingRule.EMAIL_MISSING, 9, 9, 9, 0)),
            true,
            run.started().minus(Duration.ofDays(30)));
  }

  @Test
  void new_errors_are_told_once_with_the_list_of_the_new_ones() {
    office.look();
    office.look();

    assertThat(office.letters).hasSize(1);
    assertThat(office.letters.get(0).text())
        .contains("1 new error in the data of the SIS: records were left out.")
        .contains("Look here: https://rollcall.example/connections/1/findings?state=new\n");
    assertThat(office.mail()).containsExactly(ODD);
  }

  @Test
  void it_is_over_when_the_next_complete_run_finds_no_further_ones() {
    office.mail();

    nextRunFinds(0);

    assertThat(office.mail()).containsExactly(OVER);
    nextRunFinds(0);
    assertThat(office.mail()).isEmpty();
  }

  @Test
  void warnings_and_notes_wake_nobody() {
    office.mail();
    nextRunFinds(0);
    office.mail();

    nextRunFinds(0);

    assertThat(office.mail()).isEmpty();
  }

  @Test
  void further_errors_on_the_next_day_are_the_same_incident() {
    office.mail();

    nextRunFinds(7);

    assertThat(office.mail()).isEmpty();
    assertThat(office.telling().incidents().open(Caller.operatorKey()))
        .singleElement()
        .satisfies(it -> assertThat(it.trouble().sentence()).startsWith("7 new errors"));
  }
}
