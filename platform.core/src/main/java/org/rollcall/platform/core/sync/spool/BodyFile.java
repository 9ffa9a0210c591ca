package org.rollcall.platform.core.sync.spool;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * Bodies, each with its length before it, in blocks. Bodies whose keys begin alike share blocks, so
 * that who reads many of them by key finds them together, in whatever order they came. Used by one
 * thread.
 *
 * <p>Of two bodies with the same key the later one has the greater place.
 */
final class BodyFile implements Closeable {
  /** Bodies are kept together by the first octet of their key. */
  static final int PARTS = 256;

  private static final int BLOCK = 1 << 13;

  /** Holds most bodies, so that reading one takes one call. */
  private static final int FIRST_READ = 2_048;

  private final Path path;
  private final FileChannel channel;
  private final @Nullable ByteBuffer[] waiting = new @Nullable ByteBuffer[PARTS];

  /** Where the block of a part begins that is not written yet. */
  private final long[] begins = new long[PARTS];

  private final ByteBuffer first = ByteBuffer.allocateDirect(FIRST_READ);

  /** Where the next block will begin. */
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

  static int part(RecordKey key) {
    return (int) (key.high() >>> (Long.SIZE - Byte.SIZE));
  }

  /** By part, a place that none of its next bodies comes before. */
  long[] ends() {
    var ends = new long[PARTS];
    for (int part = 0; part < PARTS; part++) {
      var block = waiting[part];
      ends[part] = block == null ? end : begins[part] + block.position();
    }
    return ends;
  }

  long append(RecordKey key, byte[] body) throws IOException {
    int part = part(key);
    int octets = Integer.BYTES + body.length;
    var block = waiting[part];
    if (block != null && block.remaining() < octets) {
      write(part, block);
      block = null;
    }
    if (octets > BLOCK) {
      return appendAlone(body, octets);
    }
    if (block == null) {
      block = ByteBuffer.allocate(BLOCK);
      waiting[part] = block;
      begins[part] = end;
      end += BLOCK;
    }
    long place = begins[part] + block.position();
    block.putInt(body.length).put(body);
    return place;
  }

  private long appendAlone(byte[] body, int octets) throws IOException {
    long place = end;
    write(ByteBuffer.allocate(octets).putInt(body.length).put(body).flip(), place);
    end += (octets + BLOCK - 1L) / BLOCK * BLOCK;
    return place;
  }

  /** Writes what waits; nothing is added afterwards. */
  void flush() throws IOException {
    for (int part = 0; part < PARTS; part++) {
      var block = waiting[part];
      if (block != null) {
        write(part, block);
      }
    }
  }

  private void write(int part, ByteBuffer block) throws IOException {
    write(block.flip(), begins[part]);
    waiting[part] = null;
  }

  private void write(ByteBuffer octets, long place) throws IOException {
    long at = place;
    while (octets.hasRemaining()) {
      at += channel.write(octets, at);
    }
  }

  /** The bodies at some places, in their order; blocks that hold several are read once. */
  byte[][] read(long[] places) throws IOException {
    var bodies = new byte[places.length][];
    var block = ByteBuffer.allocateDirect(BLOCK).limit(0);
    long begins = 0;
    for (int index : inOrder(places)) {
      long place = places[index];
      if (place < begins || place + Integer.BYTES > begins + block.limit()) {
        begins = place - place % BLOCK;
        block.clear();
        fill(block, begins, (int) (place - begins) + Integer.BYTES);
        block.flip();
      }
      int at = (int) (place - begins);
      int length = block.getInt(at);
      if (at + Integer.BYTES + length <= block.limit()) {
        bodies[index] = new byte[length];
        block.get(at + Integer.BYTES, bodies[index]);
      } else {
        bodies[index] = read(place);
      }
    }
    return bodies;
  }

  private static int[] inOrder(long[] places) {
    // The number of each stands in the bits that the places leave free.
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(places.length);
    var order = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      order[i] = places[i] << bits | i;
    }
    Arrays.sort(order);
    return Arrays.stream(order).mapToInt(it -> (int) (it & ((1L << bits) - 1))).toArray();
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
