package org.rollcall.platform.core.telling.post;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.SealedCredential;

/**
 * How a district wants to be told.
 *
 * @param quiet when no mail is sent, in the district's zone; null for never
 * @param urgentAtOnce whether what needs somebody is sent in the quiet hours too
 * @param weekly whether a week without trouble is told
 * @param recipients further e-mail addresses that are told at once, lower case
 * @param webhook the address of the webhook; empty for none
 * @param secret what the webhook's calls are signed with, sealed; null before it was made
 * @param former what they are signed with besides, sealed, until a moment
 */
public record DistrictNotice(
    @Nullable QuietHours quiet,
    boolean urgentAtOnce,
    boolean weekly,
    List<String> recipients,
    String webhook,
    @Nullable SealedCredential secret,
    @Nullable SealedCredential former,
    @Nullable Instant formerUntil) {
  /** Before anybody chose anything. */
  public static final DistrictNotice USUAL =
      new DistrictNotice(null, false, true, List.of(), "", null, null, null);

  public DistrictNotice {
    recipients = List.copyOf(recipients);
  }

  /** Whether calls go out. */
  public boolean calls() {
    return !webhook.isEmpty() && secret != null;
  }

  /** When mail that is written now may be sent. */
  public Instant mailDue(Instant now, ZoneId zone, boolean urgent) {
    return quiet == null || (urgent && urgentAtOnce) ? now : quiet.after(now, zone);
  }

  /** The same with other secrets. */
  public DistrictNotice signedWith(
      SealedCredential current, @Nullable SealedCredential before, @Nullable Instant until) {
    return new DistrictNotice(
        quiet, urgentAtOnce, weekly, recipients, webhook, current, before, until);
  }
}
