package org.rollcall.platform.core.telling.post;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.connection.OutboundClients;
import org.rollcall.platform.core.district.DistrictId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due in the outbox, and tries again what did not arrive. */
public final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int AT_ONCE = 5;
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final List<Duration> AGAIN_AFTER =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12));

  private final Outbox outbox;
  private final Notices notices;
  private final NoticeSeal seal;
  private final Postbox postbox;
  private final Supplier<SSLContext> trust;
  private final WebhookCall webhooks;
  private final Clock clock;

  /** Sends through these. */
  public Delivery(
      Outbox outbox,
      Notices notices,
      NoticeSeal seal,
      Postbox postbox,
      Supplier<SSLContext> trust,
      OutboundClients outbound,
      WebhookRules rules,
      Clock clock) {
    this.outbox = outbox;
    this.notices = notices;
    this.seal = seal;
    this.postbox = postbox;
    this.trust = trust;
    this.webhooks = new WebhookCall(outbound, rules, clock);
    this.clock = clock;
  }

  /** Sends until nothing is due any more, or the thread is interrupted. */
  public void run() {
    List<Message> taken;
    do {
      taken = outbox.claim(clock.instant(), LEASE, AT_ONCE);
      taken.forEach(this::deliver);
    } while (!taken.isEmpty() && !Thread.currentThread().isInterrupted());
  }

  private void deliver(Message message) {
    try {
      outbox.sent(message.id(), clock.instant(), send(message));
      LOG.info("Message {} sent, {}", message.id(), message.content().kind());
    } catch (PostFailure e) {
      notArrived(message, e.sentence());
    }
  }

  private void notArrived(Message message, String why) {
    int tries = message.attempts();
    if (tries > AGAIN_AFTER.size()) {
      LOG.warn("Message {} is given up after {} tries: {}", message.id(), tries, why);
      outbox.failed(message.id(), why);
    } else {
      LOG.info("Message {} did not arrive and is tried again: {}", message.id(), why);
      outbox.again(message.id(), clock.instant().plus(AGAIN_AFTER.get(tries - 1)), why);
    }
  }

  /**
   * Sends one now, past the outbox's order.
   *
   * @return how it ended, a sentence
   * @throws PostFailure when it did not arrive
   */
  public String send(Message message) {
    return switch (message.content().channel()) {
      case MAIL -> mail(message);
      case WEBHOOK -> call(message);
    };
  }

  private String mail(Message message) {
    var notice = notices.platform();
    if (!notice.mails()) {
      throw new PostFailure("E-mail is not set up: an operator must do that.");
    }
    var sealed = notice.password();
    var password = sealed == null ? null : seal.open(NoticeSeal.mail(), sealed);
    postbox.send(
        new MailServer(
            notice.host(),
            notice.port(),
            notice.security(),
            notice.user(),
            password,
            notice.from()),
        new Letter(
            letterId(message, notice.from()),
            message.content().recipient(),
            message.content().subject(),
            message.content().body(),
            message.created()),
        trust.get());
    return "Taken by the mail server.";
  }

  private static String letterId(Message message, String from) {
    var domain = from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    return "<rollcall." + delivery(message) + "@" + domain + ">";
  }

  private static String delivery(Message message) {
    return message.id() + "." + message.created().toEpochMilli();
  }

  private String call(Message message) {
    var district = message.content().district();
    var notice = district == null ? DistrictNotice.USUAL : notices.of(district);
    if (district == null || !notice.calls()) {
      throw new PostFailure("The district has no webhook any more.");
    }
    return webhooks.send(
        URI.create(notice.webhook()),
        secrets(district, notice),
        delivery(message),
        message.content().body());
  }

  private List<Secret> secrets(DistrictId district, DistrictNotice notice) {
    var secrets = new ArrayList<Secret>();
    var current = notice.secret();
    if (current != null) {
      secrets.add(seal.open(NoticeSeal.webhook(district), current));
    }
    var former = notice.former();
    var until = notice.formerUntil();
    if (former != null && until != null && until.isAfter(clock.instant())) {
      secrets.add(seal.open(NoticeSeal.formerWebhook(district), former));
    }
    return secrets;
  }
}
