package org.rollcall.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server on this machine that keeps what it is given, and hears what is said to it. */
final class SmallSmtp implements AutoCloseable {
  private final ServerSocket socket;
  private final @Nullable SSLContext startTls;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<String> letters = new CopyOnWriteArrayList<>();

  private SmallSmtp(ServerSocket socket, @Nullable SSLContext startTls) {
    this.socket = socket;
    this.startTls = startTls;
    var thread = new Thread(this::serve, "small smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** One without encryption. */
  static SmallSmtp plain() throws IOException {
    return new SmallSmtp(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), null);
  }

  /** One that offers STARTTLS. */
  static SmallSmtp withStartTls(SSLContext context) throws IOException {
    return new SmallSmtp(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), context);
  }

  /** One that speaks TLS from the first octet. */
  static SmallSmtp withTls(SSLContext context) throws IOException {
    var sockets = context.getServerSocketFactory();
    return new SmallSmtp(sockets.createServerSocket(0, 5, InetAddress.getLoopbackAddress()), null);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The commands that came, each after its word for whether it came in clear. */
  List<String> said() {
    return said;
  }

  /** The letters, whole. */
  List<String> letters() {
    return letters;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        new Talk(client).go();
      } catch (IOException e) {
        // The client went away, or the test is over.
      }
    }
  }

  private final class Talk {
    private Socket client;
    private BufferedReader in;
    private OutputStream out;

    Talk(Socket client) throws IOException {
      this.client = client;
      this.in = reader(client);
      this.out = client.getOutputStream();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
      return new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    void go() throws IOException {
      answer("220 small");
      String line;
      while ((line = in.readLine()) != null && hear(line)) {
        // Goes on until QUIT.
      }
    }

    private boolean hear(String line) throws IOException {
      said.add((client instanceof SSLSocket ? "private " : "clear ") + line);
      var command = line.split(" ")[0];
      switch (command) {
        case "EHLO" -> {
          answer("250-small");
          if (startTls != null && !(client instanceof SSLSocket)) {
            answer("250-STARTTLS");
          }
          answer("250-AUTH PLAIN");
          answer("250 8BITMIME");
        }
        case "STARTTLS" -> turnPrivate();
        case "AUTH" -> answer(accepted(line) ? "235 welcome" : "535 no");
        case "DATA" -> data();
        case "QUIT" -> {
          answer("221 bye");
          return false;
        }
        default -> answer(line.contains("full@") ? "452 mailbox full" : "250 ok");
      }
      return true;
    }

    private boolean accepted(String line) {
      var given =
          new String(Base64.getDecoder().decode(line.split(" ")[2]), StandardCharsets.UTF_8);
      return given.endsWith("\0pat\0hush-hush");
    }

    private void data() throws IOException {
      answer("354 go on");
      var letter = new StringBuilder();
      String line;
      while ((line = in.readLine()) != null && !line.equals(".")) {
        letter.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
      }
      letters.add(letter.toString());
      answer("250 taken");
    }

    private void turnPrivate() throws IOException {
      answer("220 go on");
      var context = startTls;
      if (context == null) {
        throw new IOException("nobody offered STARTTLS");
      }
      var secured = (SSLSocket) context.getSocketFactory().createSocket(client, null, port(), true);
      secured.setUseClientMode(false);
      client = secured;
      in = reader(secured);
      out = secured.getOutputStream();
    }

    private void answer(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
