package org.rollcall.platform.itest.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A mail server on this machine that keeps the letters it is given. */
final class MailServer implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final List<Letter> letters = new CopyOnWriteArrayList<>();

  /** A letter as it came. */
  record Letter(String to, String subject, String text) {}

  MailServer() throws IOException {
    var thread = new Thread(this::serve, "mail server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What came, oldest first. */
  List<Letter> letters() {
    return letters;
  }

  /** The first letter of such a kind, when it has come. */
  Letter await(Predicate<Letter> wanted) {
    var deadline = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(deadline)) {
      var found = letters.stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new AssertionError("no such letter came; there are " + letters);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client went away, or the test is over.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    answer(client, "220 here");
    var to = "";
    String line;
    while ((line = in.readLine()) != null) {
      if (line.startsWith("RCPT TO:")) {
        to = line.substring("RCPT TO:<".length(), line.indexOf('>'));
      }
      if (line.equals("DATA")) {
        answer(client, "354 go on");
        letters.add(read(in, to));
      }
      answer(client, line.equals("QUIT") ? "221 bye" : "250 fine");
      if (line.equals("QUIT")) {
        return;
      }
    }
  }

  private static Letter read(BufferedReader in, String to) throws IOException {
    var subject = "";
    var text = new StringBuilder();
    String line;
    while ((line = in.readLine()) != null && !line.equals(".")) {
      if (line.startsWith("Subject: ")) {
        subject = line.substring("Subject: ".length());
      } else if (line.startsWith(" ") && text.toString().endsWith(subject + "\n")) {
        subject += line;
      }
      text.append(line).append('\n');
    }
    return new Letter(to, subject, text.toString());
  }

  private static void answer(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
