package org.rollcall.platform.core.telling;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.telling.post.MailSecurity;

/**
 * What an operator says of mail.
 *
 * @param host empty: no mail is sent
 * @param port 0 for the usual one
 * @param user empty where the server asks for none
 * @param password null leaves the stored one
 * @param baseAddress the address that links begin with; empty for the settings' one
 */
public record MailForm(
    String host,
    int port,
    MailSecurity security,
    String user,
    @Nullable Secret password,
    String from,
    String baseAddress) {
  @Override
  public String toString() {
    return "MailForm[" + host + "]";
  }
}
