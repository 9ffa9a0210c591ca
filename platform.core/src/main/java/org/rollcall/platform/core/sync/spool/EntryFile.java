package org.rollcall.platform.core.sync.spool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A file of entries in order. */
record EntryFile(Path path, long size) {
  private static final int BUFFER = 1 << 16;

  static EntryFile write(Path path, Iterator<SpoolEntry> entries) throws IOException {
    long size = 0;
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER))) {
      while (entries.hasNext()) {
        entries.next().write(out);
        size++;
      }
    }
    return new EntryFile(path, size);
  }

  Reader open() throws IOException {
    return new Reader(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER)), size);
  }

  /** Reads the entries from the first to the last. */
  static final class Reader implements Iterator<SpoolEntry>, Closeable {
    private final DataInputStream in;
    private long left;

    private Reader(DataInputStream in, long size) {
      this.in = in;
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
        return SpoolEntry.read(in);
      } catch (IOException e) {
        throw SpoolFailure.of(e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
