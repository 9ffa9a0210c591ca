package org.rollcall.platform.core.telling.post;

import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.SealedCredential;

/**
 * What the installation tells people with.
 *
 * @param host the mail server; empty while no mail is sent
 * @param user empty where the server asks for none
 * @param password sealed; null where the server asks for none
 * @param from the address that mail comes from
 * @param baseAddress the address that links in messages begin with; empty for the settings' one
 */
public record PlatformNotice(
    String host,
    int port,
    MailSecurity security,
    String user,
    @Nullable SealedCredential password,
    String from,
    String baseAddress) {
  /** Before anybody set up anything. */
  public static final PlatformNotice NONE =
      new PlatformNotice(
          "", MailSecurity.STARTTLS.usualPort(), MailSecurity.STARTTLS, "", null, "", "");

  /** Whether mail can be sent. */
  public boolean mails() {
    return !host.isEmpty();
  }
}
