package org.rollcall.platform.core.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that leads every tunnel to one local port, and remembers where it was asked to lead. */
final class TunnellingProxy implements AutoCloseable {
  private final ServerSocket door;
  private final int target;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  TunnellingProxy(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  String name() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  /** The first line of each request. */
  List<String> asked() {
    return asked;
  }

  private void serve() {
    try {
      while (true) {
        var caller = door.accept();
        threads.execute(() -> tunnel(caller));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void tunnel(Socket caller) {
    try (caller;
        var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      asked.add(firstLine(caller.getInputStream()));
      caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      var there = caller.getInputStream();
      threads.execute(() -> pump(there, server));
      server.getInputStream().transferTo(caller.getOutputStream());
    } catch (IOException e) {
      // Either side has hung up.
    }
  }

  private static void pump(InputStream from, Socket to) {
    try (OutputStream out = to.getOutputStream()) {
      from.transferTo(out);
    } catch (IOException e) {
      // Either side has hung up.
    }
  }

  private static String firstLine(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.read());
    }
    return head.substring(0, head.indexOf("\r\n"));
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
