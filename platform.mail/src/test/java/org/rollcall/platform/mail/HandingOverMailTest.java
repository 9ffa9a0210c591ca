package org.rollcall.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.telling.post.Letter;
import org.rollcall.platform.core.telling.post.MailSecurity;
import org.rollcall.platform.core.telling.post.MailServer;
import org.rollcall.platform.core.telling.post.PostFailure;

class HandingOverMailTest {
  private static final Secret PASSWORD = Secret.of("hush-hush");
  private static final Letter LETTER = to("pat@district.example");

  private final SmtpPostbox postbox = new SmtpPostbox();
  private final Path folder;

  HandingOverMailTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Letter to(String address) {
    return new Letter(
        "<rollcall.7.1@district.example>",
        address,
        "Grüße: the sync fails",
        "Zeile eins: süß.\nWho acts: the district admin\n.\nend",
        Instant.parse("2026-11-26T07:00:00Z"));
  }

  private static MailServer at(int port, MailSecurity security, Secret password) {
    return new MailServer(
        "localhost", port, security, "pat", password, "rollcall@district.example");
  }

  private static SSLContext trust() throws GeneralSecurityException {
    return SSLContext.getDefault();
  }

  @Test
  void a_letter_arrives_as_it_was_written()
      throws IOException, MessagingException, GeneralSecurityException {
    try (var server = SmallSmtp.plain()) {
      postbox.send(at(server.port(), MailSecurity.PLAIN, PASSWORD), LETTER, trust());

      var message = read(server.letters().get(0));
      assertThat(message.getSubject()).isEqualTo(LETTER.subject());
      assertThat(new String(message.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualToNormalizingNewlines(LETTER.text() + "\n");
      assertThat(message.getMessageID()).isEqualTo(LETTER.id());
      assertThat(message.getFrom()[0]).hasToString("Rollcall <rollcall@district.example>");
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(message.getSentDate().toInstant()).isEqualTo(LETTER.date());
      assertThat(server.said()).contains("clear MAIL FROM:<rollcall@district.example>");
    }
  }

  private static MimeMessage read(String letter) throws MessagingException {
    var octets = letter.getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
  }

  @Test
  void over_tls_everything_is_private() throws IOException, GeneralSecurityException {
    var certificates = Certificates.of("localhost", folder);
    try (var server = SmallSmtp.withTls(certificates.ofServer())) {
      var address = at(server.port(), MailSecurity.TLS, PASSWORD);

      postbox.send(address, LETTER, certificates.ofWhoTrustsIt());

      assertThat(server.letters()).hasSize(1);
      assertThat(server.said()).allMatch(line -> line.startsWith("private "));
    }
  }

  @Test
  void with_starttls_name_password_and_letter_are_private()
      throws IOException, GeneralSecurityException {
    var certificates = Certificates.of("localhost", folder);
    try (var server = SmallSmtp.withStartTls(certificates.ofServer())) {
      var address = at(server.port(), MailSecurity.STARTTLS, PASSWORD);

      postbox.send(address, LETTER, certificates.ofWhoTrustsIt());

      assertThat(server.letters()).hasSize(1);
      assertThat(server.said())
          .filteredOn(line -> line.startsWith("clear "))
          .containsExactly("clear EHLO district.example", "clear STARTTLS");
    }
  }

  @Test
  void a_server_without_starttls_is_told_nothing() throws IOException, GeneralSecurityException {
    try (var server = SmallSmtp.plain()) {
      var address = at(server.port(), MailSecurity.STARTTLS, PASSWORD);

      assertThatThrownBy(() -> postbox.send(address, LETTER, trust()))
          .isInstanceOf(PostFailure.class)
          .hasMessageContaining("STARTTLS");
      assertThat(server.said()).noneMatch(line -> line.contains("AUTH"));
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused()
      throws IOException, GeneralSecurityException {
    var certificates = Certificates.of("localhost", folder);
    try (var server = SmallSmtp.withTls(certificates.ofServer())) {
      var address = at(server.port(), MailSecurity.TLS, PASSWORD);

      assertThatThrownBy(() -> postbox.send(address, LETTER, trust()))
          .isInstanceOf(PostFailure.class)
          .hasMessageContaining("certificate is not trusted");
      assertThat(server.said()).isEmpty();
    }
  }

  @Test
  void a_certificate_of_another_host_is_refused() throws IOException, GeneralSecurityException {
    var certificates = Certificates.of("mail.elsewhere.example", folder);
    try (var server = SmallSmtp.withTls(certificates.ofServer())) {
      var address = at(server.port(), MailSecurity.TLS, PASSWORD);
      var trusting = certificates.ofWhoTrustsIt();

      assertThatThrownBy(() -> postbox.send(address, LETTER, trusting))
          .isInstanceOf(PostFailure.class)
          .hasMessageContaining("another host's");
      assertThat(server.said()).noneMatch(line -> line.contains("AUTH"));
    }
  }

  @Test
  void a_wrong_password_is_told_without_saying_it() throws IOException, GeneralSecurityException {
    try (var server = SmallSmtp.plain()) {
      var address = at(server.port(), MailSecurity.PLAIN, Secret.of("wrong-and-secret"));

      assertThatThrownBy(() -> postbox.send(address, LETTER, trust()))
          .isInstanceOf(PostFailure.class)
          .hasMessageContaining("does not accept this name and password")
          .hasMessageNotContaining("wrong-and-secret");
    }
  }

  @Test
  void the_server_s_own_words_are_passed_on() throws IOException, GeneralSecurityException {
    try (var server = SmallSmtp.plain()) {
      var address = at(server.port(), MailSecurity.PLAIN, PASSWORD);

      assertThatThrownBy(() -> postbox.send(address, to("full@district.example"), trust()))
          .isInstanceOf(PostFailure.class)
          .hasMessageContaining("452 mailbox full");
    }
  }

  @Test
  void plain_smtp_goes_to_this_machine_only() {
    var elsewhere =
        new MailServer("192.0.2.7", 25, MailSecurity.PLAIN, "", null, "rollcall@district.example");

    assertThatThrownBy(() -> postbox.send(elsewhere, LETTER, trust()))
        .isInstanceOf(PostFailure.class)
        .hasMessageContaining("this machine only");
  }

  @Test
  void where_nobody_listens_the_sentence_says_where() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var address = at(free, MailSecurity.PLAIN, PASSWORD);

    assertThatThrownBy(() -> postbox.send(address, LETTER, trust()))
        .isInstanceOf(PostFailure.class)
        .hasMessage("No mail server answers at localhost, port " + free + ".");
  }

  @Test
  void no_thread_stays_behind() throws IOException, GeneralSecurityException {
    try (var server = SmallSmtp.plain()) {
      List<String> before = threads();

      postbox.send(at(server.port(), MailSecurity.PLAIN, PASSWORD), LETTER, trust());

      assertThat(threads())
          .filteredOn(name -> !before.contains(name))
          .noneMatch(HandingOverMailTest::own);
    }
  }

  private static boolean own(String name) {
    return name.contains("pool-") || name.toLowerCase(Locale.ROOT).contains("mail");
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }
}
