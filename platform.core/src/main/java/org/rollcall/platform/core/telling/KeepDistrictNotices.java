package org.rollcall.platform.core.telling;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.Delivery;
import org.rollcall.platform.core.telling.post.DistrictNotice;
import org.rollcall.platform.core.telling.post.Message;
import org.rollcall.platform.core.telling.post.MessageKind;
import org.rollcall.platform.core.telling.post.MessageState;
import org.rollcall.platform.core.telling.post.NewMessage;
import org.rollcall.platform.core.telling.post.NoticeSeal;
import org.rollcall.platform.core.telling.post.Notices;
import org.rollcall.platform.core.telling.post.Outbox;
import org.rollcall.platform.core.telling.post.PostFailure;

/** How a district is told: quiet hours, further recipients, its webhook, and what was sent. */
public final class KeepDistrictNotices {
  /** How long the secret before still signs after a new one was made. */
  public static final Duration FORMER_SECRET_COUNTS = Duration.ofDays(7);

  private static final int SECRET_OCTETS = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Districts districts;
  private final Notices notices;
  private final NoticeSeal seal;
  private final Delivery delivery;
  private final Outbox outbox;
  private final DistrictFormRules rules;
  private final AuditLog audit;
  private final Clock clock;

  KeepDistrictNotices(
      Districts districts,
      Notices notices,
      NoticeSeal seal,
      Delivery delivery,
      Outbox outbox,
      DistrictFormRules rules,
      AuditLog audit,
      Clock clock) {
    this.districts = districts;
    this.notices = notices;
    this.seal = seal;
    this.delivery = delivery;
    this.outbox = outbox;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a mail server is set up at all; otherwise no mail is sent, whatever is chosen here. */
  public boolean mails() {
    return notices.platform().mails();
  }

  /** How it is told. */
  public DistrictNotice show(Caller caller, DistrictId district) {
    return notices.of(visible(caller, district).id());
  }

  /** Changes it; refused by field (quietFrom, quietUntil, recipients, webhook). */
  public void change(Caller caller, DistrictId id, DistrictForm form) {
    var district = visible(caller, id);
    var complaints = rules.complaints(form);
    if (!complaints.isEmpty()) {
      throw Refusal.invalid(complaints);
    }
    var before = notices.of(id);
    notices.keep(
        id,
        new DistrictNotice(
            DistrictFormRules.quiet(form),
            form.urgentAtOnce(),
            form.weekly(),
            DistrictFormRules.recipients(form),
            form.webhook(),
            before.secret(),
            before.former(),
            before.formerUntil()));
    record(
        caller,
        AuditAction.NOTIFICATIONS_CHANGED,
        district,
        "Further recipients: "
            + form.recipients().size()
            + (form.webhook().isEmpty() ? "; no webhook." : "; a webhook."));
  }

  /**
   * Makes a new secret for the webhook; the one before signs besides for a week.
   *
   * @return the secret, shown this once
   */
  public Secret makeSecret(Caller caller, DistrictId id) {
    var district = visible(caller, id);
    var octets = new byte[SECRET_OCTETS];
    RANDOM.nextBytes(octets);
    var secret =
        Secret.of("rcwh_" + Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    var before = notices.of(id);
    var current = before.secret();
    var sealed = seal.seal(NoticeSeal.webhook(id), secret);
    notices.keep(
        id,
        current == null
            ? before.signedWith(sealed, null, null)
            : before.signedWith(
                sealed, former(id, current), clock.instant().plus(FORMER_SECRET_COUNTS)));
    record(caller, AuditAction.WEBHOOK_SECRET_MADE, district, "A new secret for the webhook.");
    return secret;
  }

  /** Null when it cannot be opened any more: then nobody can sign with it either. */
  private @Nullable SealedCredential former(DistrictId id, SealedCredential current) {
    try {
      var secret = seal.open(NoticeSeal.webhook(id), current);
      return seal.seal(NoticeSeal.formerWebhook(id), secret);
    } catch (PostFailure e) {
      return null;
    }
  }

  /**
   * Calls the webhook with a test, now.
   *
   * @return how it ended, a sentence
   * @throws Refusal as unavailable when it was not taken, with the reason
   */
  public String test(Caller caller, DistrictId id) {
    var district = visible(caller, id);
    var notice = notices.of(id);
    if (!notice.calls()) {
      throw Refusal.conflict("Enter the webhook's address and make its secret first.");
    }
    var now = clock.instant();
    var body =
        WebhookBody.plain(
            MessageKind.TEST, id, "This is a test that " + caller.name() + " asked for.", now);
    var message =
        new NewMessage(
            null, id, MessageKind.TEST, Channel.WEBHOOK, NewMessage.WEBHOOK, "Test", body, now);
    record(caller, AuditAction.TEST_MESSAGE_SENT, district, "To the webhook.");
    try {
      return delivery.send(new Message(0, message, now, MessageState.WAITING, 1, "", null));
    } catch (PostFailure e) {
      throw Refusal.unavailable(e.sentence());
    }
  }

  /** The newest messages about a district. */
  public List<Message> messages(Caller caller, DistrictId id, int limit) {
    return outbox.latest(visible(caller, id).id(), limit);
  }

  private void record(Caller caller, AuditAction action, District district, String detail) {
    audit.record(
        caller, action, district.id(), "notifications of district " + district.id(), detail);
  }

  private District visible(Caller caller, DistrictId id) {
    return districts
        .find(id)
        .filter(district -> caller.maySee(district.id()))
        .orElseThrow(() -> Refusal.notFound("district"));
  }
}
