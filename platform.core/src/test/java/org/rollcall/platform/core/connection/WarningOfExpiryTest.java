package org.rollcall.platform.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningOfExpiryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static SlotSeen slot(CredentialSlot slot, SlotSeen.State state, Validity validity) {
    return new SlotSeen(slot, state, validity, true, Instant.EPOCH);
  }

  private static Outlook current(long days) {
    var validity = new Validity(null, TODAY.plusDays(days));
    return Outlook.of(
        List.of(slot(CredentialSlot.CURRENT, SlotSeen.State.USABLE, validity)), TODAY);
  }

  @Test
  void each_threshold_counts_from_its_day_on() {
    assertThat(current(61).warning()).isEmpty();
    assertThat(current(60).warning()).contains(60);
    assertThat(current(31).warning()).contains(60);
    assertThat(current(30).warning()).contains(30);
    assertThat(current(14).warning()).contains(14);
    assertThat(current(7).warning()).contains(7);
    assertThat(current(2).warning()).contains(7);
    assertThat(current(1).warning()).contains(1);
    assertThat(current(0).warning()).contains(1);
    assertThat(current(1).attention().orElseThrow()).contains("27 November 2026, tomorrow");
  }

  @Test
  void a_next_secret_that_joins_on_quietens_the_warning_and_one_after_a_gap_does_not() {
    var ending =
        slot(CredentialSlot.CURRENT, SlotSeen.State.USABLE, new Validity(null, TODAY.plusDays(5)));
    var joining =
        slot(
            CredentialSlot.NEXT,
            SlotSeen.State.AHEAD,
            new Validity(TODAY.plusDays(6), TODAY.plusDays(400)));
    var late =
        slot(CredentialSlot.NEXT, SlotSeen.State.AHEAD, new Validity(TODAY.plusDays(7), null));

    assertThat(Outlook.of(List.of(ending, joining), TODAY).warning()).isEmpty();
    assertThat(Outlook.of(List.of(ending, late), TODAY).warning()).contains(7);
  }

  @Test
  void what_cannot_be_opened_or_has_expired_waits_for_the_admin() {
    var closed = slot(CredentialSlot.CURRENT, SlotSeen.State.CLOSED, Validity.OPEN);
    var expired =
        slot(
            CredentialSlot.CURRENT, SlotSeen.State.EXPIRED, new Validity(null, TODAY.minusDays(1)));

    assertThat(Outlook.of(List.of(closed), TODAY).attention().orElseThrow())
        .contains("enter the secret again");
    assertThat(Outlook.of(List.of(expired), TODAY).attention().orElseThrow())
        .contains("expired on 25 November 2026");
  }
}
