package org.rollcall.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.rollcall.platform.core.telling.post.Letter;

/** A letter as RFC 5322 has it, with the identifier that Rollcall gave it. */
final class LetterMessage extends MimeMessage {
  private static final String UTF_8 = "UTF-8";

  private final String id;

  private LetterMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  static LetterMessage of(Session session, Letter letter, String from) throws MessagingException {
    var message = new LetterMessage(session, letter.id());
    try {
      message.setFrom(new InternetAddress(from, "Rollcall", UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(letter.date()));
    // So that nobody's absence notice comes back.
    message.setHeader("Auto-Submitted", "auto-generated");
    var octets = letter.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    message.setDataHandler(
        new DataHandler(new ByteArrayDataSource(octets, "text/plain; charset=UTF-8")));
    message.saveChanges();
    return message;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
