package org.rollcall.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.osgi.service.component.annotations.Component;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.telling.post.Letter;
import org.rollcall.platform.core.telling.post.MailServer;
import org.rollcall.platform.core.telling.post.Postbox;

/** Sends each letter over a connection of its own; a mail now and then needs no pool. */
@Component(service = Postbox.class)
public final class SmtpPostbox implements Postbox {
  @Override
  public void send(MailServer server, Letter letter, SSLContext trust) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    // Angus Mail looks its parts up through the context class loader; they lie in this bundle.
    thread.setContextClassLoader(SmtpPostbox.class.getClassLoader());
    try {
      handOver(server, letter, trust);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void handOver(MailServer server, Letter letter, SSLContext trust) {
    ServerRules.mustKeepPrivate(server);
    var session = Session.getInstance(SmtpProperties.of(server, trust));
    var address = new URLName("smtp", server.host(), server.port(), null, null, null);
    try (var transport = new SMTPTransport(session, address)) {
      transport.connect(server.host(), server.port(), user(server), password(server));
      var message = LetterMessage.of(session, letter, server.from());
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw SmtpSentences.failure(server, e);
    }
  }

  private static String user(MailServer server) {
    return server.user();
  }

  private static String password(MailServer server) {
    return Optional.ofNullable(server.password()).map(Secret::reveal).orElse("");
  }
}
