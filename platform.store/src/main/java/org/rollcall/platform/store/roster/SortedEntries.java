package org.rollcall.platform.store.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Entries that come back in the order of their index. What does not fit into a buffer goes into
 * files, so that memory does not grow with the roster. Used by one thread.
 */
final class SortedEntries implements AutoCloseable {
  static final int BUFFERFUL = 20_000;

  /** Of each file, all of which are read at a time: little, since a large roster has many. */
  private static final int FILE_BUFFER = 1 << 12;

  private final @Nullable Path folder;
  private final List<Path> files = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private List<SearchEntry> buffer = new ArrayList<>();

  /**
   * @param folder where files may lie; null when everything is to stay in memory
   */
  SortedEntries(@Nullable Path folder) {
    this.folder = folder;
  }

  boolean isEmpty() {
    return buffer.isEmpty() && files.isEmpty();
  }

  void add(SearchEntry entry) {
    if (buffer.size() == BUFFERFUL && folder != null) {
      spill(folder.resolve("search." + files.size() + ".entries"));
    }
    buffer.add(entry);
  }

  private void spill(Path file) {
    files.add(file);
    buffer.sort(SearchEntry.BY_KEY);
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), FILE_BUFFER))) {
      for (var entry : buffer) {
        entry.write(out);
      }
    } catch (IOException e) {
      throw ScratchFailure.of(e);
    }
    buffer.clear();
  }

  /** All that were added, once. */
  Iterator<SearchEntry> take() {
    try {
      for (var file : files) {
        var in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(file), FILE_BUFFER));
        runs.add(new Run(in, BUFFERFUL));
      }
    } catch (IOException e) {
      throw ScratchFailure.of(e);
    }
    buffer.sort(SearchEntry.BY_KEY);
    var last = buffer.iterator();
    buffer = new ArrayList<>();
    return runs.isEmpty() ? last : new Merge(last);
  }

  @Override
  public void close() {
    try {
      for (var run : runs) {
        run.in.close();
      }
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw ScratchFailure.of(e);
    }
    runs.clear();
    files.clear();
    buffer.clear();
  }

  /** What was spilled at once. */
  private static final class Run implements Iterator<SearchEntry> {
    private final DataInputStream in;
    private int left;

    Run(DataInputStream in, int left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public SearchEntry next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      try {
        return SearchEntry.read(in);
      } catch (IOException e) {
        throw ScratchFailure.of(e);
      }
    }
  }

  private record Head(SearchEntry entry, Iterator<SearchEntry> rest) {}

  private final class Merge implements Iterator<SearchEntry> {
    private final PriorityQueue<Head> heads =
        new PriorityQueue<>(Comparator.comparing(Head::entry, SearchEntry.BY_KEY));

    Merge(Iterator<SearchEntry> last) {
      runs.forEach(this::add);
      add(last);
    }

    private void add(Iterator<SearchEntry> run) {
      if (run.hasNext()) {
        heads.add(new Head(run.next(), run));
      }
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public SearchEntry next() {
      var least = heads.remove();
      add(least.rest());
      return least.entry();
    }
  }
}
