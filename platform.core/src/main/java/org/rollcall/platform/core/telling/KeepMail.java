package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.AccountRules;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.Delivery;
import org.rollcall.platform.core.telling.post.Message;
import org.rollcall.platform.core.telling.post.MessageKind;
import org.rollcall.platform.core.telling.post.MessageState;
import org.rollcall.platform.core.telling.post.NewMessage;
import org.rollcall.platform.core.telling.post.NoticeSeal;
import org.rollcall.platform.core.telling.post.Notices;
import org.rollcall.platform.core.telling.post.Outbox;
import org.rollcall.platform.core.telling.post.PlatformNotice;
import org.rollcall.platform.core.telling.post.PostFailure;

/** Sets up by which mail server people are told, and tries it. Operators only. */
public final class KeepMail {
  private static final String SUBJECT = "e-mail";

  private final Notices notices;
  private final NoticeSeal seal;
  private final Delivery delivery;
  private final Outbox outbox;
  private final Audience audience;
  private final Links links;
  private final AuditLog audit;
  private final Clock clock;

  KeepMail(
      Notices notices,
      NoticeSeal seal,
      Delivery delivery,
      Outbox outbox,
      Audience audience,
      Links links,
      AuditLog audit,
      Clock clock) {
    this.notices = notices;
    this.seal = seal;
    this.delivery = delivery;
    this.outbox = outbox;
    this.audience = audience;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is set up; the password stays sealed. */
  public PlatformNotice show(Caller caller) {
    caller.mustBeOperator();
    return notices.platform();
  }

  /** The address that links in messages begin with. */
  public String linkAddress(Caller caller) {
    caller.mustBeOperator();
    return links.base();
  }

  /** Changes it; refused by field (host, port, security, user, password, from, baseAddress). */
  public void change(Caller caller, MailForm form) {
    caller.mustBeOperator();
    var before = notices.platform();
    var complaints = MailRules.complaints(form, before);
    if (!complaints.isEmpty()) {
      throw Refusal.invalid(complaints);
    }
    notices.keep(
        form.host().isEmpty()
            ? new PlatformNotice(
                "", form.security().usualPort(), form.security(), "", null, "", form.baseAddress())
            : new PlatformNotice(
                form.host().toLowerCase(Locale.ROOT),
                form.port() == 0 ? form.security().usualPort() : form.port(),
                form.security(),
                form.user(),
                password(form, before),
                AccountRules.normalEmail(form.from()),
                form.baseAddress()));
    audit.record(
        caller,
        AuditAction.NOTIFICATIONS_CHANGED,
        null,
        SUBJECT,
        form.host().isEmpty()
            ? "No mail is sent."
            : "Mail goes to " + form.host() + ", " + form.security() + ".");
  }

  private @Nullable SealedCredential password(MailForm form, PlatformNotice before) {
    if (form.user().isEmpty()) {
      return null;
    }
    return Optional.ofNullable(form.password())
        .map(given -> seal.seal(NoticeSeal.mail(), given))
        .orElse(before.password());
  }

  /**
   * Sends a test to an address, now.
   *
   * @return how it ended, a sentence
   * @throws Refusal as unavailable when it was not taken, with the reason
   */
  public String test(Caller caller, String address) {
    caller.mustBeOperator();
    AccountRules.emailComplaint(address)
        .ifPresent(
            sentence -> {
              throw Refusal.invalid("to", sentence);
            });
    Instant now = clock.instant();
    var text = new MessageText(links.base(), audience.zone(caller.district()));
    var message =
        new NewMessage(
            null,
            null,
            MessageKind.TEST,
            Channel.MAIL,
            AccountRules.normalEmail(address),
            MessageText.subject("Test"),
            text.test(caller.name()),
            now);
    var ended = sent(new Message(0, message, now, MessageState.WAITING, 1, "", null));
    audit.record(
        caller, AuditAction.TEST_MESSAGE_SENT, null, SUBJECT, "To " + message.recipient() + ".");
    return ended;
  }

  private String sent(Message message) {
    try {
      return delivery.send(message);
    } catch (PostFailure e) {
      throw Refusal.unavailable(e.sentence());
    }
  }

  /** The newest messages to anybody. */
  public List<Message> messages(Caller caller, int limit) {
    caller.mustBeOperator();
    return outbox.latest(null, limit);
  }
}
