package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.PasswordHash;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.incident.Subject;
import org.rollcall.platform.core.telling.incident.Told;
import org.rollcall.platform.core.telling.incident.Trouble;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.DistrictNotice;
import org.rollcall.platform.core.telling.post.MailSecurity;
import org.rollcall.platform.core.telling.post.Message;
import org.rollcall.platform.core.telling.post.MessageKind;
import org.rollcall.platform.core.telling.post.MessageState;
import org.rollcall.platform.core.telling.post.NewMessage;
import org.rollcall.platform.core.telling.post.PlatformNotice;
import org.rollcall.platform.core.telling.post.Preference;
import org.rollcall.platform.core.telling.post.QuietHours;

class TellingPeopleTest {
  private static final Trouble DISK =
      new Trouble(Cause.DISK_LOW, "Nearly full.", "/", Actor.OPERATOR, 0);
  private static final Duration LEASE = Duration.ofMinutes(10);

  private OpenStore open;

  @BeforeEach
  void openStore(OpenStore store) {
    open = store;
  }

  private NewMessage mail(Incident incident, MessageKind kind) {
    return new NewMessage(
        incident.id(), null, kind, Channel.MAIL, "op@r.org", "S", "B", open.clock.instant());
  }

  private void opens() {
    open.store()
        .incidents()
        .open(
            Subject.PLATFORM,
            DISK,
            open.clock.instant(),
            incident -> List.of(mail(incident, MessageKind.OPENED)));
  }

  @OnEachStore
  void what_two_nodes_see_at_once_is_one_incident_and_told_once() {
    opens();
    opens();

    assertThat(open.store().incidents().open()).hasSize(1);
    assertThat(open.store().outbox().latest(null, 10)).hasSize(1);
  }

  @OnEachStore
  void a_message_is_handed_to_one_sender_until_its_lease_ends() {
    opens();
    var outbox = open.store().outbox();
    var now = open.clock.instant();
    var first = outbox.claim(now, LEASE, 5);

    assertThat(first).extracting(Message::attempts).containsExactly(1);
    assertThat(outbox.claim(now, LEASE, 5)).isEmpty();
    assertThat(outbox.claim(now.plus(LEASE), LEASE, 5)).hasSize(1);
    outbox.again(first.get(0).id(), now.plus(LEASE), "No answer.");
    assertThat(outbox.claim(now.plus(LEASE), LEASE, 5)).hasSize(1);
    outbox.sent(first.get(0).id(), now, "Taken.");
    assertThat(outbox.claim(now.plus(LEASE.multipliedBy(9)), LEASE, 5)).isEmpty();
    assertThat(outbox.count(MessageState.SENT)).isOne();
    assertThat(outbox.lastTried(Channel.MAIL, null)).map(Message::status).contains("Taken.");
  }

  @OnEachStore
  void closing_tells_whoever_was_told_and_withdraws_what_was_not_tried() {
    opens();
    var seen = open.store().incidents().open().get(0);
    var sent = open.store().outbox().claim(open.clock.instant(), LEASE, 5).get(0);
    open.store().outbox().sent(sent.id(), open.clock.instant(), "Taken.");

    open.store()
        .incidents()
        .close(
            seen,
            open.clock.instant(),
            told -> {
              assertThat(told).containsExactly(new Told(Channel.MAIL, "op@r.org"));
              return List.of(mail(seen, MessageKind.RECOVERED));
            });
    open.store()
        .incidents()
        .close(seen, open.clock.instant(), told -> List.of(mail(seen, MessageKind.RECOVERED)));

    assertThat(open.store().incidents().open()).isEmpty();
    assertThat(open.store().incidents().since(open.clock.instant())).hasSize(1);
    assertThat(open.store().outbox().latest(null, 10))
        .extracting(message -> message.content().kind())
        .containsExactly(MessageKind.RECOVERED, MessageKind.OPENED);
  }

  @OnEachStore
  void a_change_counts_once() {
    opens();
    var seen = open.store().incidents().open().get(0);
    var worse = new Trouble(Cause.DISK_LOW, "Full.", "/", Actor.DEVELOPERS, 0);
    var told = List.of(mail(seen, MessageKind.CHANGED));

    open.store().incidents().change(seen, worse, open.clock.instant(), told);
    open.store().incidents().change(seen, worse, open.clock.instant(), told);

    assertThat(open.store().incidents().open().get(0).trouble()).isEqualTo(worse);
    assertThat(open.store().outbox().latest(null, 10)).hasSize(2);
  }

  @OnEachStore
  void how_everybody_is_told_comes_back_as_it_was_kept() {
    var notices = open.store().notices();
    var district = open.district("Lakeside");
    var sealed = new SealedCredential("k1", new byte[] {1, 2});
    var mail =
        new PlatformNotice("smtp.org", 465, MailSecurity.TLS, "me", sealed, "r@r.org", "https://r");
    var told =
        new DistrictNotice(
            new QuietHours(LocalTime.of(20, 0), LocalTime.of(6, 30)),
            true,
            false,
            List.of("a@x.org", "b@x.org"),
            "https://hook.org",
            sealed,
            sealed,
            open.clock.instant());

    notices.keep(mail);
    notices.keep(mail);
    notices.keep(district, told);

    assertThat(notices.platform()).usingRecursiveComparison().isEqualTo(mail);
    assertThat(notices.of(district)).usingRecursiveComparison().isEqualTo(told);
    int anew =
        notices.reseal((place, old) -> Optional.of(new SealedCredential("k2", old.octets())));
    assertThat(anew).isEqualTo(3);
    assertThat(notices.of(district).secret()).extracting(SealedCredential::keyId).isEqualTo("k2");
  }

  @OnEachStore
  void the_summary_of_a_day_is_thought_of_once() {
    var account =
        new Account(
            new AccountId(0), "a@x.org", "A", Role.OPERATOR, null, false, open.clock.instant());
    var id = open.store().accounts().add(account, new PasswordHash("x")).orElseThrow().id();
    var notices = open.store().notices();
    notices.keep(id, Preference.DIGEST);
    var day = LocalDate.of(2026, 11, 26);

    assertThat(notices.digested(id, day, List.of(), open.clock.instant())).isTrue();
    assertThat(notices.digested(id, day, List.of(), open.clock.instant())).isFalse();
    assertThat(notices.digested(id, day.plusDays(1), List.of(), open.clock.instant())).isTrue();
    assertThat(notices.accounts().values())
        .extracting(notice -> notice.preference() + " " + notice.digested())
        .containsExactly("DIGEST 2026-11-27");
  }
}
