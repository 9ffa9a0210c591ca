package org.rollcall.platform.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.Passwords;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.MemoryAccounts;
import org.rollcall.platform.core.testing.MemoryDistricts;
import org.rollcall.platform.core.testing.SettableClock;

class FirstStartTest {
  private static final Secret PASSWORD = Secret.of("a long enough password");
  private static final NewDistrict SPRINGFIELD =
      new NewDistrict(
          "Springfield", List.of("@Springfield.EXAMPLE"), ZoneId.of("America/Denver"), false);

  private final MemoryDistricts districts = new MemoryDistricts();
  private final FirstStart firstStart =
      new FirstStart(
          new MemoryAccounts(),
          districts,
          new Passwords(10),
          AuditLogs.unread(),
          new SettableClock());

  private Account finish(NewDistrict district) {
    return firstStart.finish(
        firstStart.token().orElseThrow(),
        district,
        "pat@example.org",
        "Pat",
        PASSWORD,
        "203.0.113.7");
  }

  @Test
  void the_link_makes_a_district_and_an_operator_and_works_once() {
    var token = firstStart.token().orElseThrow();

    var operator = finish(SPRINGFIELD);

    assertThat(operator.role()).isEqualTo(Role.OPERATOR);
    assertThat(districts.all().get(0).emailDomains()).containsExactly("springfield.example");
    assertThat(firstStart.token()).isEmpty();
    assertThat(firstStart.admits(token)).isFalse();
  }

  @Test
  void another_token_opens_nothing() {
    assertThat(firstStart.admits("guess")).isFalse();
    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                firstStart.finish(
                    "guess", SPRINGFIELD, "pat@example.org", "Pat", PASSWORD, "203.0.113.7"));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND);
  }

  @Test
  void a_district_that_the_command_line_made_is_completed() {
    districts.add(new NewDistrict("Demo", List.of(), ZoneId.of("UTC"), true));
    var begun = districts.add("My district");

    assertThat(firstStart.begun()).contains(begun);
    finish(SPRINGFIELD);

    assertThat(districts.all()).hasSize(2);
    assertThat(districts.find(begun.id()).orElseThrow().name()).isEqualTo("Springfield");
  }

  @Test
  void everything_wrong_is_said_at_once_and_nothing_is_made() {
    var token = firstStart.token().orElseThrow();
    var nameless = new NewDistrict(" ", List.of("no domain"), ZoneId.of("UTC"), false);

    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> firstStart.finish(token, nameless, "pat", "", Secret.of("short"), "203.0.113.7"));

    assertThat(refusal.fields())
        .containsOnlyKeys("districtName", "emailDomains", "email", "name", "password");
    assertThat(districts.all()).isEmpty();
    assertThat(firstStart.token()).isPresent();
  }
}
