package org.rollcall.platform.core.telling.post;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;

/**
 * Where mail is handed over, and as whom.
 *
 * @param user empty where the server asks for none
 * @param password null where the server asks for none
 * @param from the address that mail comes from
 */
public record MailServer(
    String host,
    int port,
    MailSecurity security,
    String user,
    @Nullable Secret password,
    String from) {}
