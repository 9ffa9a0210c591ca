package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Accounts;
import org.rollcall.platform.core.account.PasswordHash;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.account.Session;
import org.rollcall.platform.core.account.TokenHash;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.NewDistrict;

class KeepingAccountsTest {
  private static final PasswordHash PASSWORD = new PasswordHash("pbkdf2$salt$hash");

  private OpenStore open;
  private Accounts accounts;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    accounts = open.store().accounts();
  }

  @OnEachStore
  void districts_are_kept_as_given_and_come_by_name() {
    var zone = ZoneId.of("America/Chicago");
    var given = new NewDistrict("Lakeside", List.of("lake.org", "l.org"), zone, true);
    var lakeside = open.store().districts().add(given);
    open.district("Hillside");

    var renamed =
        new District(lakeside.id(), "Aspen", lakeside.emailDomains(), lakeside.zone(), false);
    open.store().districts().update(renamed);

    assertThat(lakeside.emailDomains()).containsExactly("lake.org", "l.org");
    assertThat(open.reopened().districts().find(lakeside.id())).contains(renamed);
    assertThat(open.store().districts().all())
        .extracting(District::name)
        .containsExactly("Aspen", "Hillside");
  }

  @OnEachStore
  void an_account_comes_back_as_it_was_added() {
    var admin = add("ann@example.org", Role.ADMIN, open.district("Lakeside"));
    var operator = add("op@example.org", Role.OPERATOR, null);

    assertThat(accounts.find(admin.id())).contains(admin);
    assertThat(accounts.byEmail("op@example.org")).contains(operator);
    assertThat(accounts.password(admin.id())).contains(PASSWORD);
    assertThat(accounts.all()).containsExactly(admin, operator);
  }

  @OnEachStore
  void an_address_can_be_taken_once_only() {
    add("ann@example.org", Role.OPERATOR, null);

    assertThat(accounts.add(account("ann@example.org", Role.OPERATOR, null), PASSWORD)).isEmpty();
    assertThat(accounts.all()).hasSize(1);
  }

  @OnEachStore
  void an_account_and_its_password_are_replaced_apart() {
    var ann = add("ann@example.org", Role.OPERATOR, null);
    var disabled =
        new Account(ann.id(), ann.email(), "Ann B", ann.role(), null, true, ann.created());

    accounts.update(disabled);
    accounts.setPassword(ann.id(), new PasswordHash("another"));

    assertThat(accounts.find(ann.id())).contains(disabled);
    assertThat(accounts.password(ann.id())).contains(new PasswordHash("another"));
  }

  @OnEachStore
  void sessions_end_one_by_one_all_of_an_account_or_when_expired() {
    var sessions = open.store().sessions();
    var ann = add("ann@example.org", Role.OPERATOR, null).id();
    var bo = add("bo@example.org", Role.OPERATOR, null).id();
    var first = session("01", ann, Duration.ofHours(1));
    var second = session("02", ann, Duration.ofHours(2));
    var third = session("03", bo, Duration.ofHours(3));

    assertThat(sessions.find(first.token())).contains(first);
    sessions.removeExpired(SettableClock.START.plus(Duration.ofMinutes(61)));
    assertThat(sessions.find(first.token())).isEmpty();
    sessions.removeAllOf(ann);
    assertThat(sessions.find(second.token())).isEmpty();
    sessions.remove(third.token());
    assertThat(sessions.find(third.token())).isEmpty();
  }

  @OnEachStore
  void an_api_key_is_found_by_its_hash_until_it_is_taken_away() {
    var keys = open.store().apiKeys();
    var ann = add("ann@example.org", Role.OPERATOR, null).id();
    var first = keys.add(ann, "laptop", new TokenHash("aa"), SettableClock.START);
    var second = keys.add(ann, "server", new TokenHash("bb"), SettableClock.START);

    assertThat(keys.of(ann)).containsExactly(first, second);
    keys.remove(first.id());
    assertThat(keys.find(first.token())).isEmpty();
    assertThat(keys.find(second.token())).contains(second);
  }

  private Account add(String email, Role role, @Nullable DistrictId district) {
    return accounts.add(account(email, role, district), PASSWORD).orElseThrow();
  }

  private static Account account(String email, Role role, @Nullable DistrictId district) {
    return new Account(
        new AccountId(0), email, "A name", role, district, false, SettableClock.START);
  }

  private Session session(String token, AccountId account, Duration lasts) {
    var start = SettableClock.START;
    var session = new Session(new TokenHash(token), account, start, start.plus(lasts));
    open.store().sessions().add(session);
    return session;
  }
}
