package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.connection.CredentialSlot.CURRENT;
import static org.rollcall.platform.core.connection.CredentialSlot.NEXT;
import static org.rollcall.platform.store.OpenStore.credential;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Credentials;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.connection.Validity;

class KeepingCredentialsTest {
  private static final Validity YEAR =
      new Validity(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 1));

  private OpenStore open;
  private Credentials credentials;
  private ConnectionId id;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    credentials = open.store().credentials();
    id = open.connection("Lakeside");
  }

  private static StoredCredential next(String key) {
    var plain = credential(NEXT, key);
    return new StoredCredential(NEXT, plain.sealed(), YEAR, false, SettableClock.START);
  }

  @OnEachStore
  void each_slot_keeps_its_secret_its_days_and_what_was_warned_of() {
    credentials.keep(id, next("k2"));
    credentials.warned(id, NEXT, 30);

    var both = open.reopened().credentials().of(id);

    assertThat(both).extracting(StoredCredential::slot).containsExactly(CURRENT, NEXT);
    assertThat(both.get(0).validity()).isEqualTo(Validity.OPEN);
    assertThat(both.get(1).validity()).isEqualTo(YEAR);
    assertThat(both.get(1).tried()).isFalse();
    assertThat(both.get(1).warned()).isEqualTo(30);
  }

  @OnEachStore
  void other_days_are_warned_of_anew() {
    credentials.warned(id, CURRENT, 7);

    credentials.date(id, CURRENT, YEAR);

    assertThat(credentials.of(id).get(0).validity()).isEqualTo(YEAR);
    assertThat(credentials.of(id).get(0).warned()).isNull();
  }

  @OnEachStore
  void the_next_one_becomes_the_current_one_unless_it_changed_in_between() {
    credentials.keep(id, next("k2"));
    var seen = credentials.of(id).get(1).sealed();
    credentials.keep(id, next("k3"));

    assertThat(credentials.promote(id, seen, credential(CURRENT, "k2"))).isFalse();
    assertThat(credentials.of(id)).hasSize(2);

    var now = credentials.of(id).get(1).sealed();
    assertThat(credentials.promote(id, now, credential(CURRENT, "k3"))).isTrue();
    assertThat(credentials.of(id)).hasSize(1);
    assertThat(credentials.of(id).get(0).sealed().keyId()).isEqualTo("k3");
  }

  @OnEachStore
  void sealing_anew_touches_only_what_the_work_answers_for() {
    credentials.keep(id, next("other"));

    int anew =
        credentials.reseal(
            (place, stored) ->
                stored.keyId().equals("k1")
                    ? Optional.of(new SealedCredential("k9", new byte[] {7}))
                    : Optional.empty());

    assertThat(anew).isOne();
    assertThat(credentials.of(id))
        .extracting(stored -> stored.sealed().keyId())
        .containsExactly("k9", "other");
  }
}
