package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.Blackouts;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.DistrictNotice;
import org.rollcall.platform.core.telling.post.MessageKind;
import org.rollcall.platform.core.telling.post.NewMessage;
import org.rollcall.platform.core.telling.post.Notices;

/**
 * Tells on the day before that a blackout begins, and on its last day that syncs begin again: once,
 * at the time of the daily summary in the zone of the district. Who wants the summary only finds it
 * there.
 */
final class BlackoutNotes {
  private final Districts districts;
  private final Connections connections;
  private final Blackouts blackouts;
  private final Audience audience;
  private final Notices notices;
  private final Links links;
  private final LocalTime time;
  private final Clock clock;

  /** What this node knows to be told; the database knows it too. */
  private final Set<Note> told = new HashSet<>();

  BlackoutNotes(
      Districts districts,
      Connections connections,
      Blackouts blackouts,
      Audience audience,
      Notices notices,
      Links links,
      LocalTime time,
      Clock clock) {
    this.districts = districts;
    this.connections = connections;
    this.blackouts = blackouts;
    this.audience = audience;
    this.notices = notices;
    this.links = links;
    this.time = time;
    this.clock = clock;
  }

  /**
   * What is to be told of a blackout.
   *
   * @param path the page of the console where it can be changed
   */
  record Note(Blackout blackout, boolean begins, String title, String sentence, String path) {}

  /** Tells what is due and was not told yet. */
  void look() {
    var due = districts.all().stream().flatMap(this::due).toList();
    told.retainAll(due);
    due.stream().filter(told::add).forEach(this::tell);
  }

  /** What is due of the districts that concern a person. */
  List<Note> concerning(Account account, List<Account> everybody) {
    return districts.all().stream()
        .filter(district -> audience.concerns(account, district.id(), everybody))
        .flatMap(this::due)
        .toList();
  }

  private Stream<Note> due(District district) {
    var now = clock.instant().atZone(district.zone());
    if (now.toLocalTime().isBefore(time)) {
      return Stream.empty();
    }
    var all = blackouts.of(district.id());
    return all.stream().flatMap(one -> note(district, one, all, now.toLocalDate()).stream());
  }

  private Optional<Note> note(
      District district, Blackout blackout, List<Blackout> all, LocalDate today) {
    var tomorrow = today.plusDays(1);
    boolean begins = tomorrow.equals(blackout.from());
    boolean ends =
        today.equals(blackout.until())
            && all.stream().noneMatch(other -> goesOn(blackout, other, tomorrow));
    if (!begins && !ends) {
      return Optional.empty();
    }
    var concerned =
        connections.of(blackout.district()).stream()
            .filter(it -> blackout.connection() == null || it.id().equals(blackout.connection()))
            .filter(it -> it.acknowledged().contains(DataFlow.IMPORT))
            .toList();
    return concerned.stream()
        .findFirst()
        .map(first -> note(district, blackout, begins, concerned, first));
  }

  private static boolean goesOn(Blackout ending, Blackout other, LocalDate day) {
    var connection = other.connection();
    var until = other.until();
    return (connection == null || connection.equals(ending.connection()))
        && !other.from().isAfter(day)
        && (until == null || !until.isBefore(day));
  }

  private static Note note(
      District district,
      Blackout blackout,
      boolean begins,
      List<Connection> concerned,
      Connection first) {
    var of =
        blackout.connection() != null || concerned.size() == 1
            ? first.name()
            : "all " + concerned.size() + " connections of the district";
    var reason = blackout.reason().isEmpty() ? "" : " (" + blackout.reason() + ")";
    return new Note(
        blackout,
        begins,
        district.name()
            + (begins ? ": a blackout begins tomorrow" : ": syncs begin again tomorrow"),
        begins
            ? BlackoutWords.beginning(blackout, of, reason)
            : BlackoutWords.ending(blackout, of, reason),
        "/connections/" + first.id() + "/schedule");
  }

  private void tell(Note note) {
    var district = note.blackout().district();
    var now = clock.instant();
    var notice = notices.of(district);
    var messages = new ArrayList<NewMessage>();
    if (notices.platform().mails()) {
      audience
          .atOnce(district, Actor.DISTRICT_ADMIN)
          .forEach(address -> messages.add(mail(note, notice, address)));
    }
    if (notice.calls()) {
      messages.add(
          message(
              note,
              Channel.WEBHOOK,
              NewMessage.WEBHOOK,
              note.title(),
              WebhookBody.note(
                  MessageKind.BLACKOUT,
                  note.blackout(),
                  note.title(),
                  note.sentence(),
                  links.base() + note.path(),
                  now),
              now));
    }
    notices.noted(note.blackout().id(), note.begins(), messages, now);
  }

  private NewMessage mail(Note note, DistrictNotice notice, String address) {
    var text = new MessageText(links.base(), audience.zone(note.blackout().district()));
    return message(
        note,
        Channel.MAIL,
        address,
        MessageText.subject(note.title()),
        text.note(note),
        notice.mailDue(clock.instant(), text.zone(), false));
  }

  private static NewMessage message(
      Note note, Channel channel, String recipient, String subject, String body, Instant due) {
    return new NewMessage(
        null,
        note.blackout().district(),
        MessageKind.BLACKOUT,
        channel,
        recipient,
        subject,
        body,
        due);
  }
}
