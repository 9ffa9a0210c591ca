package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.incident.Subject;
import org.rollcall.platform.core.telling.incident.Told;
import org.rollcall.platform.core.telling.incident.Trouble;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.DistrictNotice;
import org.rollcall.platform.core.telling.post.MessageKind;
import org.rollcall.platform.core.telling.post.NewMessage;
import org.rollcall.platform.core.telling.post.Notices;

/** Makes the messages that tell of an incident. Reads what it needs before, not while it makes. */
final class Announce {
  private final Audience audience;
  private final Notices notices;
  private final Links links;
  private final Clock clock;

  Announce(Audience audience, Notices notices, Links links, Clock clock) {
    this.audience = audience;
    this.notices = notices;
    this.links = links;
    this.clock = clock;
  }

  /** Tells that one is open, or more urgent, to whomever that concerns. */
  Function<Incident, List<NewMessage>> opened(MessageKind kind, Subject subject, Trouble trouble) {
    var place = place(subject);
    // Mail that says that mail does not arrive would arrive when it is wrong.
    boolean mails = notices.platform().mails() && trouble.cause() != Cause.MAIL_FAILS;
    var addresses = mails ? audience.atOnce(subject.district(), trouble) : List.<String>of();
    boolean calls = place.notice().calls() && trouble.cause() != Cause.WEBHOOK_FAILS;
    return incident -> {
      var messages = new ArrayList<NewMessage>();
      addresses.forEach(address -> messages.add(place.mail(kind, incident, address)));
      if (calls) {
        messages.add(place.call(kind, incident));
      }
      return messages;
    };
  }

  /** Tells those who were told of one that it is over. */
  Function<List<Told>, List<NewMessage>> over(Incident incident) {
    var place = place(incident.subject());
    return told ->
        told.stream()
            .map(
                one ->
                    one.channel() == Channel.WEBHOOK
                        ? place.call(MessageKind.RECOVERED, incident)
                        : place.mail(MessageKind.RECOVERED, incident, one.recipient()))
            .toList();
  }

  private Place place(Subject subject) {
    var district = subject.district();
    var notice = district == null ? DistrictNotice.USUAL : notices.of(district);
    return new Place(
        notice, new MessageText(links.base(), audience.zone(district)), clock.instant());
  }

  /** What all messages of one incident share. */
  private record Place(DistrictNotice notice, MessageText text, Instant now) {
    NewMessage mail(MessageKind kind, Incident incident, String address) {
      boolean over = kind == MessageKind.RECOVERED;
      return new NewMessage(
          incident.id(),
          incident.subject().district(),
          kind,
          Channel.MAIL,
          address,
          MessageText.subject((over ? "Over: " : "") + incident.title()),
          over ? text.recovered(incident, now) : text.opened(incident),
          notice.mailDue(now, text.zone(), !over));
    }

    NewMessage call(MessageKind kind, Incident incident) {
      return new NewMessage(
          incident.id(),
          incident.subject().district(),
          kind,
          Channel.WEBHOOK,
          NewMessage.WEBHOOK,
          incident.title(),
          WebhookBody.of(kind, incident, text.base(), now),
          now);
    }
  }
}
