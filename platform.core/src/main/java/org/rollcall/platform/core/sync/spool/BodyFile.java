package org.rollcall.platform.core.sync.spool;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bodies one after the other, each with its length before it. Used by one thread. */
final class BodyFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  /** Holds most bodies, so that reading one takes one call. */
  private static final int FIRST_READ = 2_048;

  private final Path path;
  private final FileChannel channel;
  private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);
  private final ByteBuffer first = ByteBuffer.allocateDirect(FIRST_READ);
  private long end;

  BodyFile(Path path) throws IOException {
    this(
        path,
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  private BodyFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** One that was written before; it can only be read. */
  static BodyFile written(Path path) throws IOException {
    return new BodyFile(path, FileChannel.open(path, StandardOpenOption.READ));
  }

  Path path() {
    return path;
  }

  /** Where the next body will begin. */
  long end() {
    return end;
  }

  long append(byte[] body) throws IOException {
    long place = end;
    if (waiting.remaining() < Integer.BYTES + body.length) {
      flush();
    }
    waiting.putInt(body.length);
    if (body.length <= waiting.remaining()) {
      waiting.put(body);
    } else {
      flush();
      write(ByteBuffer.wrap(body));
    }
    end += Integer.BYTES + body.length;
    return place;
  }

  void flush() throws IOException {
    write(waiting.flip());
    waiting.clear();
  }

  private void write(ByteBuffer octets) throws IOException {
    while (octets.hasRemaining()) {
      channel.write(octets);
    }
  }

  byte[] read(long place) throws IOException {
    first.clear();
    fill(first, place, Integer.BYTES);
    first.flip();
    var body = new byte[first.getInt()];
    int here = Math.min(first.remaining(), body.length);
    first.get(body, 0, here);
    if (here < body.length) {
      var rest = ByteBuffer.wrap(body, here, body.length - here);
      fill(rest, place + Integer.BYTES + here, rest.remaining());
    }
    return body;
  }

  private void fill(ByteBuffer into, long from, int least) throws IOException {
    int start = into.position();
    while (into.position() - start < least) {
      int read = channel.read(into, from + into.position() - start);
      if (read < 0) {
        throw new EOFException("a spooled body is cut off");
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
