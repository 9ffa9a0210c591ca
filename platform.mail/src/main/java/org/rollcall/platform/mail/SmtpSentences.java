package org.rollcall.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.rollcall.platform.core.telling.post.MailServer;
import org.rollcall.platform.core.telling.post.PostFailure;

/** Says in a sentence why a mail server did not take a letter. */
final class SmtpSentences {
  private static final int LONGEST_REPLY = 200;

  private SmtpSentences() {}

  static PostFailure failure(MailServer server, MessagingException e) {
    return new PostFailure(sentence(server, e), e);
  }

  private static String sentence(MailServer server, MessagingException e) {
    var where = server.host() + ", port " + server.port();
    if (e instanceof AuthenticationFailedException) {
      return "The mail server (" + where + ") does not accept this name and password.";
    }
    if (find(e, UnknownHostException.class)) {
      return "There is no host " + server.host() + ": check the name of the mail server.";
    }
    if (find(e, SSLException.class)) {
      return "No private way to the mail server ("
          + where
          + "): its certificate is not trusted, or is another host's, or the port speaks no TLS.";
    }
    if (find(e, SocketTimeoutException.class)) {
      return "The mail server (" + where + ") did not answer in time.";
    }
    if (e instanceof MailConnectException) {
      return "No mail server answers at " + where + ".";
    }
    return "The mail server (" + where + ") did not take the message: " + reply(e);
  }

  private static boolean find(Throwable thrown, Class<? extends Throwable> kind) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /** The server's own words where it said any, in one line. */
  private static String reply(MessagingException e) {
    Exception found = e;
    for (Exception next = e; next instanceof MessagingException it; next = it.getNextException()) {
      if (next instanceof SMTPAddressFailedException
          || next instanceof SMTPSenderFailedException
          || next instanceof SMTPSendFailedException) {
        found = next;
      }
    }
    var words = String.valueOf(found.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
    return words.length() > LONGEST_REPLY ? words.substring(0, LONGEST_REPLY) + "…" : words;
  }
}
