package org.rollcall.platform.web.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.telling.PostOffice.OPERATOR;
import static org.rollcall.platform.web.telling.PostOffice.PAT;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.telling.post.Preference;

class SummingUpTest {
  private static final String ONE = PAT + ": [Rollcall] One thing needs somebody";
  private static final String FAILS = PAT + ": [Rollcall] Springfield, Campus: the sync fails";

  private final PostOffice office;

  SummingUpTest(@TempDir Path home) {
    office = new PostOffice(home);
    office.mail();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void prefers(Preference preference) {
    var pat = office.town.store().accounts().byEmail(PAT).orElseThrow();
    office.telling().own().choose(Caller.of(pat), preference);
  }

  private void fails() {
    office.town.run(
        office.connection,
        RunState.FAILED,
        Duration.ofMinutes(5),
        FailureKind.PERMISSION_MISSING,
        "The scope is missing.");
  }

  private void succeeds() {
    office.town.run(office.connection, RunState.SUCCEEDED, Duration.ofMinutes(2), null, "Fine.");
  }

  @Test
  void what_is_still_open_stands_in_the_summary_of_each_day_once() {
    fails();
    assertThat(office.mail()).containsExactly(FAILS);

    office.clock.to("2026-11-26T12:59:00Z");
    assertThat(office.mail()).isEmpty();
    office.clock.to("2026-11-26T13:00:00Z");
    office.look();
    office.look();
    assertThat(office.letters).hasSize(1);
    assertThat(office.letters.get(0).text())
        .contains("What still needs somebody:", "Springfield, Campus: the sync fails")
        .contains("https://rollcall.example/runs/1", "https://rollcall.example/incidents");
    assertThat(office.mail()).containsExactly(ONE);

    office.clock.to("2026-11-27T14:00:00Z");
    assertThat(office.mail()).contains(ONE);
  }

  @Test
  void a_day_without_anything_open_passes_without_a_word() {
    succeeds();
    office.clock.to("2026-11-26T14:00:00Z");

    assertThat(office.mail()).isEmpty();
  }

  @Test
  void whoever_wants_the_summary_only_gets_nothing_else() {
    prefers(Preference.DIGEST);
    fails();
    assertThat(office.mail()).isEmpty();

    office.clock.to("2026-11-26T13:00:00Z");
    assertThat(office.mail()).containsExactly(ONE);

    succeeds();
    assertThat(office.mail()).isEmpty();
    office.clock.to("2026-11-27T13:00:00Z");
    assertThat(office.mail()).containsExactly(PAT + ": [Rollcall] One thing is over");
  }

  @Test
  void whoever_wants_no_mail_gets_none() {
    prefers(Preference.NEVER);
    fails();
    office.clock.to("2026-11-26T13:00:00Z");

    assertThat(office.mail()).isEmpty();
  }

  @Test
  void a_week_without_trouble_is_told_on_monday_with_its_numbers() {
    succeeds();
    succeeds();
    office.clock.to("2026-11-30T13:00:00Z");
    succeeds();

    office.look();

    assertThat(office.letters)
        .extracting(letter -> letter.to() + ": " + letter.subject())
        .containsExactlyInAnyOrder(
            PAT + ": [Rollcall] All fine", OPERATOR + ": [Rollcall] All fine");
    assertThat(office.letters.get(0).text())
        .contains("Runs that succeeded: 3", "People in the rosters: 2,161")
        .contains("Changes applied: " + 3 * 296);
  }

  @Test
  void a_week_with_trouble_is_not_all_fine() {
    fails();
    succeeds();
    assertThat(office.mail()).isEmpty();
    fails();
    office.mail();
    succeeds();
    office.mail();
    office.clock.to("2026-11-30T13:00:00Z");
    succeeds();

    assertThat(office.mail()).noneMatch(line -> line.endsWith("All fine"));
  }
}
