package org.rollcall.platform.core.telling.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;

/**
 * A message to be sent. Holds no student data and no secret: the outbox is no safe place.
 *
 * @param incident the incident that it tells of; null for digests and tests
 * @param district whose admins may see that it was sent; null where it concerns the installation
 * @param recipient an e-mail address; for a webhook {@code webhook}
 * @param subject one line
 * @param body text for mail, JSON for a webhook
 * @param due not to be sent before
 */
public record NewMessage(
    @Nullable Long incident,
    @Nullable DistrictId district,
    MessageKind kind,
    Channel channel,
    String recipient,
    String subject,
    String body,
    Instant due) {
  /** The recipient of a webhook's messages: the address may change until they are sent. */
  public static final String WEBHOOK = "webhook";

  public NewMessage {
    subject = subject.replaceAll("\\p{Cntrl}", " ");
  }
}
