package org.rollcall.platform.web.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.telling.PostOffice.PAT;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.telling.DistrictForm;
import org.rollcall.platform.core.telling.post.Preference;

class TellingOfBlackoutsTest {
  private static final String BEGINS = PAT + ": [Rollcall] Springfield: a blackout begins tomorrow";
  private static final String ENDS = PAT + ": [Rollcall] Springfield: syncs begin again tomorrow";

  /** At seven in the morning in Chicago the summaries are written. */
  private static final String DAY_BEFORE = "2026-12-18T13:00:00Z";

  private static final String LAST_DAY = "2027-01-03T13:00:00Z";

  private final Hook hook = new Hook();
  private final PostOffice office;

  TellingOfBlackoutsTest(@TempDir Path home) throws IOException {
    office = new PostOffice(home, Map.of(Setting.PRIVATE_HOSTS, "localhost"));
    blackout(null, "2026-12-19", "2027-01-03");
    office.mail();
  }

  @AfterEach
  void close() {
    office.close();
    hook.close();
  }

  private void blackout(@Nullable ConnectionId connection, String from, String until) {
    office
        .town
        .store()
        .blackouts()
        .add(
            new Blackout(
                new BlackoutId(0),
                office.springfield.id(),
                connection,
                LocalDate.parse(from),
                LocalDate.parse(until),
                "Winter break",
                Blackout.Kind.DAYS,
                office.clock.instant(),
                "Pat"));
  }

  @Test
  void the_day_before_it_begins_is_told_once_with_the_page_and_the_days() {
    office.clock.to("2026-12-18T12:59:00Z");
    assertThat(office.mail()).isEmpty();

    office.clock.to(DAY_BEFORE);
    office.look();
    office.look();
    assertThat(office.letters).hasSize(1);
    assertThat(office.letters.get(0).text())
        .contains("From Saturday 19 December 2026 to Sunday 3 January 2027", "Campus")
        .contains("(Winter break)", "Nobody needs to act")
        .contains("Look here: https://rollcall.example/connections/1/schedule");
    assertThat(office.mail()).containsExactly(BEGINS);

    office.clock.to("2026-12-18T20:00:00Z");
    assertThat(office.mail()).isEmpty();
  }

  @Test
  void its_last_day_is_told_unless_another_blackout_goes_on() {
    office.clock.to(LAST_DAY);
    assertThat(office.mail()).containsExactly(ENDS);

    blackout(office.connection.id(), "2027-02-01", "2027-02-05");
    blackout(null, "2027-02-04", "2027-02-08");
    office.clock.to("2027-02-05T13:00:00Z");
    assertThat(office.mail()).isEmpty();
    office.clock.to("2027-02-08T13:00:00Z");
    assertThat(office.mail()).containsExactly(ENDS);
  }

  @Test
  void after_a_restart_it_is_not_told_again() {
    office.clock.to(DAY_BEFORE);
    assertThat(office.mail()).containsExactly(BEGINS);

    var notices = office.town.store().notices();
    boolean again = notices.noted(new BlackoutId(1), true, List.of(), office.clock.instant());

    assertThat(again).isFalse();
    assertThat(notices.noted(new BlackoutId(1), false, List.of(), office.clock.instant())).isTrue();
  }

  @Test
  void whoever_wants_the_summary_finds_it_there() {
    var pat = office.town.store().accounts().byEmail(PAT).orElseThrow();
    office.telling().own().choose(Caller.of(pat), Preference.DIGEST);
    office.clock.to(DAY_BEFORE);
    office.look();

    assertThat(office.letters).hasSize(1);
    assertThat(office.letters.get(0).text()).contains("Winter break", "/incidents");
    assertThat(office.mail()).containsExactly(BEGINS);
  }

  @Test
  void nobody_is_told_where_nothing_is_imported() {
    office
        .town
        .platform()
        .rollcall()
        .together()
        .leave()
        .disconnect(Caller.operatorKey(), office.connection.id(), 30);
    office.clock.to(DAY_BEFORE);

    assertThat(office.mail()).noneMatch(line -> line.contains("blackout"));
  }

  @Test
  void a_webhook_is_called_without_mail_too() {
    office.tell(new DistrictForm("", "", false, true, List.of(), hook.address()));
    office.telling().districts().makeSecret(Caller.operatorKey(), office.springfield.id());
    office.clock.to(DAY_BEFORE);
    office.look();

    var told = JsonParser.parseString(hook.calls().get(0).body()).getAsJsonObject();
    assertThat(told.get("kind").getAsString()).isEqualTo("blackout");
    assertThat(told.get("link").getAsString())
        .isEqualTo("https://rollcall.example/connections/1/schedule");
    assertThat(told.get("sentence").getAsString()).contains("Winter break");
  }
}
