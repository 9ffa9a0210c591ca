package org.rollcall.platform.mail;

import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.rollcall.platform.core.telling.post.MailSecurity;
import org.rollcall.platform.core.telling.post.MailServer;

/** How Angus Mail is told to talk to a server. */
final class SmtpProperties {
  private static final Duration UNTIL_CONNECTED = Duration.ofSeconds(15);
  private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(30);

  private SmtpProperties() {}

  static Properties of(MailServer server, SSLContext trust) {
    var properties = new Properties();
    set(properties, "connectiontimeout", UNTIL_CONNECTED.toMillis());
    set(properties, "timeout", UNTIL_ANSWERED.toMillis());
    // No writetimeout: it costs a thread, and a letter fits into the buffer of the connection.
    set(properties, "quitwait", false);
    // What we call ourselves; else the machine's name is looked up, which may take long.
    set(properties, "localhost", server.from().substring(server.from().indexOf('@') + 1));
    set(properties, "from", server.from());
    set(properties, "auth", !server.user().isEmpty());
    set(properties, "auth.mechanisms", "PLAIN LOGIN");
    boolean startTls = server.security() == MailSecurity.STARTTLS;
    set(properties, "starttls.enable", startTls);
    set(properties, "starttls.required", startTls);
    set(properties, "ssl.enable", server.security() == MailSecurity.TLS);
    set(properties, "ssl.checkserveridentity", true);
    set(properties, "ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
    return properties;
  }

  private static void set(Properties properties, String name, Object value) {
    properties.setProperty("mail.smtp." + name, value.toString());
  }
}
