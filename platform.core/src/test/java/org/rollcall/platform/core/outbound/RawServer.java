package org.rollcall.platform.core.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers its first caller with octets that no server library would send. */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;

  RawServer(String answer) throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    var thread = new Thread(() -> answer(answer), "raw server");
    thread.setDaemon(true);
    thread.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  private void answer(String answer) {
    try (var caller = socket.accept()) {
      var request = new byte[4096];
      if (caller.getInputStream().read(request) > 0) {
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
        // Until the caller has had enough.
        var unused = caller.getInputStream().read();
      }
    } catch (IOException e) {
      // The caller left in the middle, as some of the tests want.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
