package org.rollcall.connector.simulator.internal.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A SIS that answers as fast as the machine can send: its records are written beforehand. */
public final class FastSource implements AutoCloseable {
  private final ServerSocketChannel server;
  private final Path folder;
  private final Duration latency;
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private volatile Shape shape;
  private volatile Map<String, WrittenRecords> records;

  private FastSource(ServerSocketChannel server, Path folder, Duration latency, Shape shape)
      throws IOException {
    this.server = server;
    this.folder = folder;
    this.latency = latency;
    this.shape = shape;
    this.records = write(shape);
  }

  /** Writes the district and serves it on a free port of this machine. */
  public static FastSource start(int enrollments, Duration latency) throws IOException {
    var server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    var folder = Files.createTempDirectory("rollcall-bench");
    var source = new FastSource(server, folder, latency, new Shape(enrollments, false, 0));
    var thread = new Thread(source::accept, "bench source");
    thread.setDaemon(true);
    thread.start();
    return source;
  }

  /** Where it is. */
  public int port() {
    return server.socket().getLocalPort();
  }

  private Map<String, WrittenRecords> write(Shape asked) throws IOException {
    var written = new HashMap<String, WrittenRecords>();
    for (var collection : asked.sizes().keySet()) {
      var name = collection + (asked.changed() ? "-changed" : "");
      written.put(collection, WrittenRecords.write(folder.resolve(name), asked, collection));
    }
    return written;
  }

  /** A night passes. */
  void change(double percent) throws IOException {
    var before = records;
    shape = shape.after(percent);
    records = write(shape);
    for (var old : before.values()) {
      old.close();
    }
  }

  WrittenRecords records(String collection) {
    var found = records.get(collection);
    if (found == null) {
      throw new IllegalArgumentException(collection);
    }
    return found;
  }

  boolean has(String collection) {
    return records.containsKey(collection);
  }

  /** How long it takes before it answers anything about the roster. */
  void think() throws InterruptedException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    Thread.sleep(latency.toMillis());
  }

  void answered() {
    atOnce.decrementAndGet();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        var socket = server.accept();
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        serve(socket);
      } catch (IOException e) {
        // Closed, or the other side was gone before it was there.
        return;
      }
    }
  }

  private void serve(SocketChannel socket) {
    var thread = new Thread(new SourceTalk(this, socket), "bench talk");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (var each : records.values()) {
      each.close();
    }
    Files.deleteIfExists(folder);
  }
}
