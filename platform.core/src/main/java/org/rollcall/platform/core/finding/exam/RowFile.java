package org.rollcall.platform.core.finding.exam;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in one file, dealt into {@value #BUCKETS} buckets by the highest bits of their hashes: a
 * bucket is small enough to be sorted in memory, and the buckets one after the other are in the
 * order of the hashes. Used by one thread.
 */
final class RowFile implements Closeable {
  static final int BUCKETS = 64;
  private static final int BLOCK = 4_096;
  private static final int LONGEST_TEXT = 1_000;

  private final FileChannel channel;
  private final @Nullable ByteBuffer[] open = new ByteBuffer[BUCKETS];
  // The last block of each bucket; every block begins with the place and size of the one before, so
  // that nothing is remembered for each.
  private final Block[] last = new Block[BUCKETS];
  private long end;

  private record Block(long place, int size) {
    static final int OCTETS = Long.BYTES + Integer.BYTES;
    static final Block NONE = new Block(0, 0);
  }

  RowFile(Path path) {
    try {
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw ExamFailure.of(e);
    }
    Arrays.fill(last, Block.NONE);
  }

  void add(long hash, long first, long second, List<String> texts) {
    int size = 3 * Long.BYTES + 1;
    var encoded = new byte[texts.size()][];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = encoded(texts.get(i));
      size += Short.BYTES + encoded[i].length;
    }
    var block = block((int) (hash >>> 58), size);
    block.putLong(hash).putLong(first).putLong(second).put((byte) encoded.length);
    for (byte[] text : encoded) {
      block.putShort((short) text.length).put(text);
    }
  }

  private static byte[] encoded(String text) {
    // What is longer serves nobody; up to three octets a character fit into the length.
    var cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    return cut.getBytes(StandardCharsets.UTF_8);
  }

  private ByteBuffer block(int bucket, int size) {
    var block = open[bucket];
    if (block != null && block.remaining() < size) {
      write(bucket, block);
      block = null;
    }
    if (block == null) {
      block = ByteBuffer.allocate(Math.max(BLOCK, Block.OCTETS + size));
      block.putLong(last[bucket].place()).putInt(last[bucket].size());
      open[bucket] = block;
    }
    return block;
  }

  private void write(int bucket, ByteBuffer block) {
    block.flip();
    int size = block.remaining();
    try {
      while (block.hasRemaining()) {
        channel.write(block, end + block.position());
      }
    } catch (IOException e) {
      throw ExamFailure.of(e);
    }
    last[bucket] = new Block(end, size);
    end += size;
    open[bucket] = null;
  }

  /** The rows of a bucket, in the order in which they came. */
  List<Row> bucket(int number) {
    var block = open[number];
    if (block != null) {
      write(number, block);
    }
    var rows = new ArrayList<Row>();
    try {
      var parts = new ArrayDeque<ByteBuffer>();
      for (var part = last[number]; part.size() > 0; ) {
        var octets = read(part);
        part = new Block(octets.getLong(), octets.getInt());
        parts.push(octets);
      }
      parts.forEach(octets -> rows(octets, rows));
    } catch (IOException e) {
      throw ExamFailure.of(e);
    }
    return rows;
  }

  private ByteBuffer read(Block part) throws IOException {
    var octets = ByteBuffer.allocate(part.size());
    while (octets.hasRemaining()) {
      if (channel.read(octets, part.place() + octets.position()) < 0) {
        throw new IOException("a file of rows is cut off");
      }
    }
    return octets.flip();
  }

  private static void rows(ByteBuffer octets, List<Row> rows) {
    while (octets.hasRemaining()) {
      long hash = octets.getLong();
      long first = octets.getLong();
      long second = octets.getLong();
      var texts = new String[Byte.toUnsignedInt(octets.get())];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = text(octets, Short.toUnsignedInt(octets.getShort()));
      }
      rows.add(new Row(hash, first, second, List.of(texts)));
    }
  }

  private static String text(ByteBuffer octets, int length) {
    var text = new byte[length];
    octets.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw ExamFailure.of(e);
    }
  }
}
