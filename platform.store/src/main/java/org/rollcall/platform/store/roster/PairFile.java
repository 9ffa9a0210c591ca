package org.rollcall.platform.store.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pairs of numbers in a file. */
final class PairFile {
  /** Many files are read at a time. */
  private static final int BUFFER = 1 << 12;

  private PairFile() {}

  static void write(Path path, Pairs pairs) {
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER))) {
      while (pairs.advance()) {
        out.writeLong(pairs.first());
        out.writeLong(pairs.second());
      }
    } catch (IOException e) {
      throw ScratchFailure.of(e);
    }
  }

  static Pairs read(Path path) {
    try {
      return new Reader(path);
    } catch (IOException e) {
      throw ScratchFailure.of(e);
    }
  }

  static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw ScratchFailure.of(e);
    }
  }

  private static final class Reader implements Pairs {
    private final DataInputStream in;
    private long left;
    private long first;
    private long second;

    Reader(Path path) throws IOException {
      left = Files.size(path) / (2 * Long.BYTES);
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    }

    @Override
    public boolean advance() {
      if (left == 0) {
        return false;
      }
      left--;
      try {
        first = in.readLong();
        second = in.readLong();
        return true;
      } catch (IOException e) {
        throw ScratchFailure.of(e);
      }
    }

    @Override
    public long first() {
      return first;
    }

    @Override
    public long second() {
      return second;
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw ScratchFailure.of(e);
      }
    }
  }
}
