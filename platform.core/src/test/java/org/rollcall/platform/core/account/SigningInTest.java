package org.rollcall.platform.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditEntry;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.MemoryAccounts;
import org.rollcall.platform.core.testing.MemoryApiKeys;
import org.rollcall.platform.core.testing.MemoryAuditEntries;
import org.rollcall.platform.core.testing.MemorySessions;
import org.rollcall.platform.core.testing.SettableClock;

class SigningInTest {
  private static final Secret RIGHT = Secret.of("a long enough password");
  private static final Secret WRONG = Secret.of("not that password");

  private final MemoryAccounts accounts = new MemoryAccounts();
  private final MemorySessions sessions = new MemorySessions();
  private final MemoryApiKeys keys = new MemoryApiKeys();
  private final Passwords passwords = new Passwords(10);
  private final SettableClock clock = new SettableClock();
  private final MemoryAuditEntries entries = new MemoryAuditEntries();
  private final SignIn signIn =
      new SignIn(
          accounts,
          sessions,
          keys,
          TokenHash.of("rk_operator"),
          passwords,
          AuditLogs.over(entries),
          clock);

  @BeforeEach
  void pat_has_an_account() {
    var pat =
        new Account(
            new AccountId(0),
            "pat@example.org",
            "Pat",
            Role.OPERATOR,
            null,
            false,
            clock.instant());
    assertThat(accounts.add(pat, passwords.hash(RIGHT))).isPresent();
  }

  private Account pat() {
    return accounts.byEmail("pat@example.org").orElseThrow();
  }

  private SignInOutcome tryAs(String email, Secret password) {
    return signIn.signIn(email, password, "203.0.113.7");
  }

  private String token() {
    return tryAs("pat@example.org", RIGHT) instanceof SignInOutcome.Accepted accepted
        ? accepted.token()
        : "";
  }

  @Test
  void the_right_password_opens_a_session_whatever_the_case_of_the_address() {
    var outcome = tryAs(" Pat@Example.ORG ", RIGHT);

    assertThat(outcome).isInstanceOf(SignInOutcome.Accepted.class);
    assertThat(signIn.bySession(token())).contains(pat());
  }

  @Test
  void a_wrong_password_and_an_unknown_address_are_not_told_apart() {
    assertThat(tryAs("pat@example.org", WRONG)).isEqualTo(tryAs("nobody@example.org", WRONG));
  }

  @Test
  void a_disabled_account_is_rejected_and_its_session_ends() {
    var token = token();

    accounts.update(
        new Account(
            pat().id(), pat().email(), pat().name(), pat().role(), null, true, pat().created()));

    assertThat(signIn.bySession(token)).isEmpty();
    assertThat(tryAs("pat@example.org", RIGHT)).isInstanceOf(SignInOutcome.Rejected.class);
  }

  @Test
  void failures_make_wait_longer_each_time_and_even_the_right_password_waits() {
    for (int i = 0; i < 5; i++) {
      assertThat(tryAs("pat@example.org", WRONG)).isInstanceOf(SignInOutcome.Rejected.class);
    }
    assertThat(tryAs("pat@example.org", RIGHT))
        .isEqualTo(new SignInOutcome.Throttled(Duration.ofSeconds(2)));

    clock.advance(Duration.ofSeconds(2));
    assertThat(tryAs("pat@example.org", WRONG)).isInstanceOf(SignInOutcome.Rejected.class);
    assertThat(tryAs("pat@example.org", RIGHT))
        .isEqualTo(new SignInOutcome.Throttled(Duration.ofSeconds(4)));
  }

  @Test
  void one_remote_address_cannot_try_many_accounts() {
    for (int i = 0; i < 20; i++) {
      assertThat(tryAs("guess" + i + "@example.org", WRONG))
          .isInstanceOf(SignInOutcome.Rejected.class);
    }

    assertThat(tryAs("another@example.org", WRONG)).isInstanceOf(SignInOutcome.Throttled.class);
  }

  @Test
  void success_forgets_the_failures() {
    for (int i = 0; i < 4; i++) {
      assertThat(tryAs("pat@example.org", WRONG)).isInstanceOf(SignInOutcome.Rejected.class);
    }
    assertThat(token()).isNotEmpty();

    assertThat(tryAs("pat@example.org", WRONG)).isInstanceOf(SignInOutcome.Rejected.class);
    assertThat(token()).isNotEmpty();
  }

  @Test
  void a_session_ends_twelve_hours_after_its_last_use() {
    var token = token();

    clock.advance(Duration.ofHours(11));
    assertThat(signIn.bySession(token)).isPresent();
    clock.advance(Duration.ofHours(11));
    assertThat(signIn.bySession(token)).isPresent();
    clock.advance(Duration.ofHours(13));
    assertThat(signIn.bySession(token)).isEmpty();
  }

  @Test
  void a_session_ends_after_seven_days_however_much_it_is_used() {
    var token = token();
    for (int hours = 0; hours < 7 * 24; hours += 8) {
      assertThat(signIn.bySession(token)).isPresent();
      clock.advance(Duration.ofHours(8));
    }

    assertThat(signIn.bySession(token)).isEmpty();
  }

  @Test
  void signing_out_ends_the_session() {
    var token = token();

    signIn.signOut(token, "203.0.113.7");

    assertThat(signIn.bySession(token)).isEmpty();
  }

  @Test
  void keys_say_who_calls() {
    keys.add(pat().id(), "laptop", TokenHash.of("rk_pats"), clock.instant());

    assertThat(signIn.byKey("rk_operator")).contains(Caller.operatorKey());
    assertThat(signIn.byKey("rk_pats")).contains(Caller.of(pat()));
    assertThat(signIn.byKey("rk_unknown")).isEmpty();
  }

  @Test
  void the_audit_log_is_told_of_success_and_failure_but_not_of_what_an_unknown_person_typed() {
    tryAs("my password by mistake", WRONG);
    tryAs("pat@example.org", WRONG);
    signIn.signOut(token(), "203.0.113.7");

    var told = entries.after(0, 10);
    assertThat(told)
        .extracting(AuditEntry::action)
        .containsExactly(
            AuditAction.SIGN_IN_FAILED,
            AuditAction.SIGN_IN_FAILED,
            AuditAction.SIGNED_IN,
            AuditAction.SIGNED_OUT);
    assertThat(told).extracting(AuditEntry::from).containsOnly("203.0.113.7");
    assertThat(told.toString()).contains("pat@example.org").doesNotContain("mistake");
  }

  @Test
  void a_flood_of_attempts_writes_one_entry_when_it_is_throttled() {
    for (int i = 0; i < 50; i++) {
      tryAs("pat@example.org", WRONG);
    }

    assertThat(entries.after(0, 100))
        .hasSize(6)
        .last()
        .extracting(AuditEntry::action)
        .isEqualTo(AuditAction.SIGN_IN_THROTTLED);
  }
}
