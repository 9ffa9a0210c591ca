package org.rollcall.platform.store.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of numbers that come back ordered by the first of each, but for its last 16 bits: good
 * enough to put them into an index in its own order. What does not fit into a buffer goes into
 * files, so that memory does not grow with the roster. Used by one thread.
 */
final class SortedPairs implements AutoCloseable {
  static final int BUFFERFUL = 1 << 16;

  private static final long PLACE = BUFFERFUL - 1L;
  private static final int FIRST_ROOM = 1 << 8;

  private final @Nullable Path folder;
  private final String name;
  private final List<Path> files = new ArrayList<>();
  private final List<Pairs> held = new ArrayList<>();
  private long[] firsts = {};
  private long[] seconds = {};
  private int size;
  private long count;

  /**
   * @param folder where files may lie; null when everything is to stay in memory
   */
  SortedPairs(@Nullable Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** How many were added since they were last taken. */
  long count() {
    return count;
  }

  void add(long first, long second) {
    if (size == BUFFERFUL) {
      spill();
    }
    if (size == firsts.length) {
      int room = Math.max(FIRST_ROOM, 2 * size);
      firsts = Arrays.copyOf(firsts, room);
      seconds = Arrays.copyOf(seconds, room);
    }
    firsts[size] = first;
    seconds[size] = second;
    size++;
    count++;
  }

  private void spill() {
    if (folder == null) {
      held.add(buffered());
      return;
    }
    var file = folder.resolve(name + "." + files.size() + ".pairs");
    files.add(file);
    PairFile.write(file, buffered());
  }

  /** All that were added, once; to be closed. */
  Pairs take() {
    files.forEach(file -> held.add(PairFile.read(file)));
    held.add(buffered());
    var all = new MergedPairs(held);
    held.clear();
    count = 0;
    return all;
  }

  /** What is sorted is the beginning of each first, with its place behind that. */
  private Pairs buffered() {
    var order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (firsts[i] & ~PLACE) | i;
    }
    Arrays.sort(order);
    var buffered = new InMemory(order, firsts, seconds);
    firsts = new long[0];
    seconds = new long[0];
    size = 0;
    return buffered;
  }

  @Override
  public void close() {
    files.forEach(PairFile::delete);
    files.clear();
  }

  private static final class InMemory implements Pairs {
    private final long[] order;
    private final long[] firsts;
    private final long[] seconds;
    private int at = -1;

    InMemory(long[] order, long[] firsts, long[] seconds) {
      this.order = order;
      this.firsts = firsts;
      this.seconds = seconds;
    }

    @Override
    public boolean advance() {
      return ++at < order.length;
    }

    private int place() {
      return (int) (order[at] & PLACE);
    }

    @Override
    public long first() {
      return firsts[place()];
    }

    @Override
    public long second() {
      return seconds[place()];
    }
  }
}
