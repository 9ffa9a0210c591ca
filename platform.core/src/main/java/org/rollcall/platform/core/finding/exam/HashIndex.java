package org.rollcall.platform.core.finding.exam;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Where a hash stands among others, found with two looks into a mapped file: a directory by the
 * highest bits leads to a handful of neighbours.
 */
final class HashIndex {
  static final HashIndex EMPTY = new HashIndex(LongBuffer.allocate(0), LongBuffer.allocate(0));
  private static final int PER_SLOT = 8;

  private final LongBuffer hashes;
  private final LongBuffer values;
  private final IntBuffer directory;
  private final int shift;

  /** A hash and what is to be remembered with it. */
  record Entry(long hash, long value) {}

  private HashIndex(LongBuffer hashes, LongBuffer values) {
    this.hashes = hashes;
    this.values = values;
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, hashes.limit() / PER_SLOT));
    this.shift = 64 - bits;
    this.directory = IntBuffer.allocate((1 << bits) + 1);
    int slot = 0;
    for (int place = 0; place < hashes.limit(); place++) {
      int own = (int) (hashes.get(place) >>> shift);
      while (slot <= own) {
        directory.put(slot++, place);
      }
    }
    while (slot < directory.limit()) {
      directory.put(slot++, hashes.limit());
    }
  }

  /** Writes entries, which come by hash ascending and each once, and maps them. */
  static HashIndex write(Path path, Iterator<Entry> entries) {
    var values = path.resolveSibling(path.getFileName() + ".values");
    try (var hashes = out(path);
        var beside = out(values)) {
      while (entries.hasNext()) {
        var entry = entries.next();
        hashes.writeLong(entry.hash());
        beside.writeLong(entry.value());
      }
    } catch (IOException e) {
      throw ExamFailure.of(e);
    }
    return new HashIndex(mapped(path), mapped(values));
  }

  private static DataOutputStream out(Path path) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
  }

  private static LongBuffer mapped(Path path) {
    try (var channel = FileChannel.open(path)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).asLongBuffer();
    } catch (IOException e) {
      throw ExamFailure.of(e);
    }
  }

  int size() {
    return hashes.limit();
  }

  /** Where the hash stands; negative when it is not there. */
  int find(long hash) {
    int slot = (int) (hash >>> shift);
    int end = directory.get(slot + 1);
    for (int place = directory.get(slot); place < end; place++) {
      if (hashes.get(place) == hash) {
        return place;
      }
    }
    return -1;
  }

  /** What was remembered. */
  long value(int place) {
    return values.get(place);
  }
}
