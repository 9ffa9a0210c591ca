package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.MessageKind;
import org.rollcall.platform.core.telling.post.NewMessage;

/** What was written while the clock was ten days ahead, after it was put right. */
class TellingAfterAClockJumpedTest {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @OnEachStore
  void a_message_does_not_wait_for_the_clock_to_come_round_again(OpenStore open) {
    var outbox = open.store().outbox();
    var right = open.clock.instant();
    var ahead = right.plus(Duration.ofDays(10));
    outbox.add(
        List.of(
            new NewMessage(
                null, null, MessageKind.DIGEST, Channel.MAIL, "op@r.org", "S", "B", ahead)),
        ahead);
    assertThat(outbox.claim(ahead, LEASE, 5)).as("and its node dies").hasSize(1);

    assertThat(outbox.claim(right, LEASE, 5)).hasSize(1);
    assertThat(outbox.claim(right, LEASE, 5)).as("it is sent once").isEmpty();
  }

  @OnEachStore
  void a_summary_is_written_on_the_day_that_it_is(OpenStore open) {
    var account = OpenStore.account(open.store(), open.clock.instant());
    var notices = open.store().notices();
    notices.digested(account, TODAY.plusDays(10), List.of(), open.clock.instant());

    assertThat(notices.digested(account, TODAY, List.of(), open.clock.instant())).isTrue();
    assertThat(notices.digested(account, TODAY, List.of(), open.clock.instant())).isFalse();
  }
}
