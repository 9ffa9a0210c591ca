package org.rollcall.connector.simulator.internal.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The records of one collection, one after the other with commas between, in a file. */
final class WrittenRecords implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final FileChannel file;
  private final long[] begins;

  private WrittenRecords(FileChannel file, long[] begins) {
    this.file = file;
    this.begins = begins;
  }

  static WrittenRecords write(Path path, Shape shape, String collection) throws IOException {
    var file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    int most = shape.size(collection);
    var begins = new long[most + 1];
    var rendering = new Rendering(shape);
    var text = new StringBuilder();
    int written = 0;
    long end = 0;
    var out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    for (int number = 0; number < most; number++) {
      text.setLength(0);
      if (rendering.write(collection, number, text)) {
        var octets = text.append(',').toString().getBytes(StandardCharsets.UTF_8);
        begins[written++] = end;
        end += octets.length;
        out.write(octets);
      }
    }
    out.flush();
    begins[written] = end;
    return new WrittenRecords(file, Arrays.copyOf(begins, written + 1));
  }

  int size() {
    return begins.length - 1;
  }

  /** Octets of some records, the comma after the last one left out. */
  long octets(int from, int to) {
    return from == to ? 0 : begins[to] - begins[from] - 1;
  }

  void send(int from, int to, WritableByteChannel into) throws IOException {
    long place = begins[from];
    long left = octets(from, to);
    while (left > 0) {
      long sent = file.transferTo(place, left, into);
      place += sent;
      left -= sent;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
