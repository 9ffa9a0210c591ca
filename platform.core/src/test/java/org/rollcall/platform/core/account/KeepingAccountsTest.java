package org.rollcall.platform.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.MemoryAccounts;
import org.rollcall.platform.core.testing.MemoryApiKeys;
import org.rollcall.platform.core.testing.MemoryDistricts;
import org.rollcall.platform.core.testing.MemorySessions;
import org.rollcall.platform.core.testing.SettableClock;

class KeepingAccountsTest {
  private static final Secret PASSWORD = Secret.of("a long enough password");

  private final MemoryDistricts districts = new MemoryDistricts();
  private final District north = districts.add("North");
  private final District south = districts.add("South");
  private final Caller operator = Caller.operatorKey();
  private final KeepAccounts keep =
      new KeepAccounts(
          new MemoryAccounts(),
          new MemorySessions(),
          new MemoryApiKeys(),
          districts,
          new Passwords(10),
          AuditLogs.unread(),
          new SettableClock());

  private Account adminOf(District district, String email) {
    return keep.add(
        operator, new NewAccount(email, "Somebody", Role.ADMIN, district.id(), PASSWORD));
  }

  private Account operatorNamed(String email) {
    return keep.add(operator, new NewAccount(email, "Somebody", Role.OPERATOR, null, PASSWORD));
  }

  private static Refusal refused(Runnable what) {
    return catchThrowableOfType(Refusal.class, what::run);
  }

  @Test
  void an_admin_sees_the_accounts_of_the_own_district_only() {
    var mine = adminOf(north, "north@example.org");
    var other = adminOf(south, "south@example.org");
    operatorNamed("operator@example.org");

    assertThat(keep.list(Caller.of(mine))).containsExactly(mine);
    assertThat(refused(() -> keep.reset(Caller.of(mine), other.id(), PASSWORD)).reason())
        .isEqualTo(Refusal.Reason.NOT_FOUND);
    assertThat(refused(() -> keep.setDisabled(Caller.of(mine), other.id(), true)).reason())
        .isEqualTo(Refusal.Reason.NOT_FOUND);
  }

  @Test
  void an_admin_adds_admins_of_the_own_district_and_nobody_else() {
    var admin = Caller.of(adminOf(north, "north@example.org"));

    var added =
        keep.add(admin, new NewAccount("new@example.org", "New", Role.ADMIN, null, PASSWORD));

    assertThat(added.district()).isEqualTo(north.id());
    assertThat(
            refused(
                    () ->
                        keep.add(
                            admin,
                            new NewAccount("x@example.org", "X", Role.OPERATOR, null, PASSWORD)))
                .reason())
        .isEqualTo(Refusal.Reason.FORBIDDEN);
    assertThat(
            refused(
                    () ->
                        keep.add(
                            admin,
                            new NewAccount("y@example.org", "Y", Role.ADMIN, south.id(), PASSWORD)))
                .fields())
        .containsOnlyKeys("district");
  }

  @Test
  void everything_wrong_with_an_account_is_said_at_once() {
    var refusal =
        refused(
            () ->
                keep.add(
                    operator,
                    new NewAccount("not an address", " ", Role.ADMIN, null, Secret.of("short"))));

    assertThat(refusal.fields()).containsOnlyKeys("email", "name", "password", "district");
    assertThat(refusal.fields().get("password")).contains("at least 12 characters");
  }

  @Test
  void an_address_is_taken_whatever_its_case() {
    operatorNamed("pat@example.org");

    assertThat(refused(() -> operatorNamed("PAT@example.org")).fields()).containsOnlyKeys("email");
  }

  @Test
  void the_last_operator_cannot_be_disabled() {
    var first = operatorNamed("first@example.org");
    var second = operatorNamed("second@example.org");

    keep.setDisabled(operator, second.id(), true);

    assertThat(refused(() -> keep.setDisabled(operator, first.id(), true)).reason())
        .isEqualTo(Refusal.Reason.CONFLICT);
  }

  @Test
  void changing_the_own_password_needs_the_current_one() {
    var pat = Caller.of(operatorNamed("pat@example.org"));

    assertThat(
            refused(
                    () ->
                        keep.changeOwnPassword(
                            pat, Secret.of("not the current"), Secret.of("another password")))
                .fields())
        .containsOnlyKeys("current");
    keep.changeOwnPassword(pat, PASSWORD, Secret.of("another password"));
    keep.changeOwnPassword(pat, Secret.of("another password"), PASSWORD);
  }

  @Test
  void a_key_belongs_to_its_account() {
    var pat = Caller.of(operatorNamed("pat@example.org"));
    var kim = Caller.of(operatorNamed("kim@example.org"));

    var key = keep.createKey(pat, "laptop");

    assertThat(key).startsWith("rk_").hasSizeGreaterThan(40);
    assertThat(keep.keys(kim)).isEmpty();
    var id = keep.keys(pat).get(0).id();
    assertThatThrownBy(() -> keep.revokeKey(kim, id)).isInstanceOf(Refusal.class);
    keep.revokeKey(pat, id);
    assertThat(keep.keys(pat)).isEmpty();
  }
}
