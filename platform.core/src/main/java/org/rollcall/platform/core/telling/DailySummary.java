package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.incident.Incidents;
import org.rollcall.platform.core.telling.post.AccountNotice;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.MessageKind;
import org.rollcall.platform.core.telling.post.NewMessage;
import org.rollcall.platform.core.telling.post.Notices;
import org.rollcall.platform.core.telling.post.Preference;

/**
 * Once a day what is open, to each person whom it concerns; on Mondays, where nothing was wrong all
 * week, that all is fine. A day on which there is nothing to say passes without a word.
 */
public final class DailySummary {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration FRESH = Duration.ofHours(12);

  private final Audience audience;
  private final Notices notices;
  private final Incidents incidents;
  private final WeekInNumbers week;
  private final BlackoutNotes notes;
  private final Links links;
  private final LocalTime time;
  private final Clock clock;

  DailySummary(
      Audience audience,
      Notices notices,
      Incidents incidents,
      WeekInNumbers week,
      BlackoutNotes notes,
      Links links,
      LocalTime time,
      Clock clock) {
    this.audience = audience;
    this.notices = notices;
    this.incidents = incidents;
    this.week = week;
    this.notes = notes;
    this.links = links;
    this.time = time;
    this.clock = clock;
  }

  /** Writes the summaries whose time has come. */
  public void look() {
    if (!notices.platform().mails()) {
      return;
    }
    var known = notices.accounts();
    var everybody = audience.everybody();
    for (Account account : everybody) {
      var notice = known.getOrDefault(account.id(), AccountNotice.USUAL);
      var now = clock.instant().atZone(audience.zone(account));
      var today = now.toLocalDate();
      var before = notice.digested();
      if (!now.toLocalTime().isBefore(time)
          && (before == null || before.isBefore(today) || before.isAfter(today.plusDays(1)))) {
        write(account, notice, today, everybody);
      }
    }
  }

  private void write(
      Account account, AccountNotice notice, LocalDate today, List<Account> everybody) {
    var message =
        notice.preference() == Preference.NEVER
            ? Optional.<NewMessage>empty()
            : summary(account, notice, due(account, today), everybody)
                .or(() -> allFine(account, today));
    notices.digested(account.id(), today, message.stream().toList(), clock.instant());
  }

  private Instant due(Account account, LocalDate today) {
    return today.atTime(time).atZone(audience.zone(account)).toInstant();
  }

  /** Of what came up after its time, the summary of the next day tells. */
  private Optional<NewMessage> summary(
      Account account, AccountNotice notice, Instant due, List<Account> everybody) {
    var concerning =
        incidents.since(clock.instant().minus(Duration.ofDays(1))).stream()
            .filter(incident -> audience.concerns(account, incident, everybody))
            .toList();
    var open =
        concerning.stream()
            .filter(incident -> incident.closed() == null && incident.opened().isBefore(due))
            .toList();
    var closed = concerning.stream().filter(incident -> incident.closed() != null).toList();
    var coming =
        notice.preference() == Preference.DIGEST
            ? notes.concerning(account, everybody)
            : List.<BlackoutNotes.Note>of();
    // Whoever hears at once has heard of last night, and of what is over.
    boolean toSay =
        notice.preference() == Preference.DIGEST
            ? !open.isEmpty() || !closed.isEmpty() || !coming.isEmpty()
            : open.stream().anyMatch(incident -> incident.opened().isBefore(due.minus(FRESH)));
    return toSay
        ? Optional.of(
            mail(
                account,
                MessageKind.DIGEST,
                open.isEmpty() && closed.isEmpty() ? coming.get(0).title() : title(open, closed),
                text(account).digest(open, closed, coming)))
        : Optional.empty();
  }

  private static String title(List<Incident> open, List<Incident> closed) {
    return open.isEmpty()
        ? closed.size() == 1 ? "One thing is over" : closed.size() + " things are over"
        : open.size() == 1 ? "One thing needs somebody" : open.size() + " things need somebody";
  }

  private Optional<NewMessage> allFine(Account account, LocalDate today) {
    if (today.getDayOfWeek() != DayOfWeek.MONDAY) {
      return Optional.empty();
    }
    var since = clock.instant().minus(WEEK);
    var own = account.district();
    boolean trouble =
        incidents.since(since).stream()
            .map(incident -> incident.subject().district())
            .anyMatch(district -> own == null || own.equals(district));
    var told = districts(account).toList();
    return trouble || told.isEmpty()
        ? Optional.empty()
        : week.sentence(told, since)
            .map(
                counts ->
                    mail(account, MessageKind.ALL_FINE, "All fine", text(account).allFine(counts)));
  }

  private Stream<DistrictId> districts(Account account) {
    var own = account.district();
    return week.districts().stream()
        .map(District::id)
        .filter(district -> own == null || own.equals(district))
        .filter(district -> notices.of(district).weekly());
  }

  private MessageText text(Account account) {
    ZoneId zone = audience.zone(account);
    return new MessageText(links.base(), zone);
  }

  private NewMessage mail(Account account, MessageKind kind, String title, String text) {
    return new NewMessage(
        null,
        account.district(),
        kind,
        Channel.MAIL,
        account.email(),
        MessageText.subject(title),
        text,
        clock.instant());
  }
}
