package org.rollcall.platform.core.telling.post;

import javax.net.ssl.SSLContext;

/** Hands e-mail to a mail server; the one service of platform.mail. */
@FunctionalInterface
public interface Postbox {
  /** Where nothing can be sent by mail. */
  Postbox NONE =
      (server, letter, trust) -> {
        throw new PostFailure("This Rollcall lacks its mail room (the bundle platform.mail).");
      };

  /**
   * Sends one letter; blocks at most about a minute.
   *
   * @param trust the issuers that the operator trusts
   * @throws PostFailure with a sentence, without secrets
   */
  void send(MailServer server, Letter letter, SSLContext trust);
}
