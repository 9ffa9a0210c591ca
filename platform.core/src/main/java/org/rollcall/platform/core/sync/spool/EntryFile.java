package org.rollcall.platform.core.sync.spool;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A file of entries in order. */
record EntryFile(Path path, long size) {
  private static final int BUFFER = 1 << 16;

  /** Smaller, because many files are read at once when they are merged. */
  private static final int READ_BUFFER = 1 << 14;

  static EntryFile write(Path path, Iterator<SpoolEntry> entries) throws IOException {
    try (var out = new Writer(path)) {
      while (entries.hasNext()) {
        entries.next().write(out.room());
      }
      return out.written();
    }
  }

  static EntryFile writeSorted(Path path, EntryBuffer entries) throws IOException {
    try (var out = new Writer(path)) {
      entries.writeSorted(out);
      return out.written();
    }
  }

  Reader open() throws IOException {
    return new Reader(FileChannel.open(path, StandardOpenOption.READ), size);
  }

  /** Writes one entry after the other. */
  static final class Writer implements Closeable {
    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long size;

    private Writer(Path path) throws IOException {
      this.path = path;
      this.channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
    }

    /** Where the next entry goes. */
    private ByteBuffer room() throws IOException {
      if (buffer.remaining() < SpoolEntry.OCTETS) {
        flush();
      }
      size++;
      return buffer;
    }

    /** Writes an entry that stands as numbers in an array. */
    void write(long[] numbers, int from) throws IOException {
      var room = room();
      for (int i = from; i < from + SpoolEntry.OCTETS / Long.BYTES; i++) {
        room.putLong(numbers[i]);
      }
    }

    private void flush() throws IOException {
      buffer.flip();
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      buffer.clear();
    }

    private EntryFile written() throws IOException {
      flush();
      return new EntryFile(path, size);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Reads the entries from the first to the last. */
  static final class Reader implements Iterator<SpoolEntry>, Closeable {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(READ_BUFFER).limit(0);
    private long left;

    private Reader(FileChannel channel, long size) {
      this.channel = channel;
      this.left = size;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public SpoolEntry next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      try {
        while (buffer.remaining() < SpoolEntry.OCTETS) {
          fill();
        }
        return SpoolEntry.read(buffer);
      } catch (IOException e) {
        throw SpoolFailure.of(e);
      }
    }

    private void fill() throws IOException {
      buffer.compact();
      if (channel.read(buffer) < 0) {
        throw new EOFException("a file of entries is cut off");
      }
      buffer.flip();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
