package org.rollcall.platform.core.finding.exam;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The identifiers of one collection, each with a value of 62 bits: written as they come, read in
 * the order of their hashes, each once; the last of several counts.
 */
final class IdTable implements Closeable {
  /** Marks what the SIS marked as to be deleted. */
  static final long DELETED = 1L << 62;

  private static final Comparator<Row> BY_HASH_THEN_TURN =
      (one, other) -> {
        int order = Long.compareUnsigned(one.hash(), other.hash());
        return order != 0 ? order : Long.compare(one.first(), other.first());
      };

  private final Path path;
  private final RowFile rows;
  private long turn;
  private HashIndex index = HashIndex.EMPTY;
  private int active;

  /** An identifier with its value, at its place in the index. */
  record Held(int place, long hash, String id, long value) {
    boolean deleted() {
      return (value & DELETED) != 0;
    }
  }

  IdTable(Path path) {
    this.path = path;
    this.rows = new RowFile(path.resolveSibling(path.getFileName() + ".ids"));
  }

  void add(String id, long value, boolean deleted) {
    rows.add(IdHash.of(id), turn++, deleted ? value | DELETED : value, List.of(id));
  }

  /** No more are added: from here on they are found. */
  void index() {
    var held = held();
    index =
        HashIndex.write(
            path,
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return held.hasNext();
              }

              @Override
              public HashIndex.Entry next() {
                var next = held.next();
                active += next.deleted() ? 0 : 1;
                return new HashIndex.Entry(next.hash(), next.value());
              }
            });
  }

  /** Whether nothing came: then nothing is said of what refers to it. */
  boolean isEmpty() {
    return active == 0;
  }

  int size() {
    return index.size();
  }

  /** The place of an identifier, by its hash; negative when it did not come. */
  int find(long hash) {
    return index.find(hash);
  }

  long value(int place) {
    return index.value(place);
  }

  boolean deleted(int place) {
    return (index.value(place) & DELETED) != 0;
  }

  /** All of them, by place. */
  Iterator<Held> held() {
    return new Walk();
  }

  @Override
  public void close() {
    rows.close();
  }

  private final class Walk implements Iterator<Held> {
    private int bucket;
    private int place;
    private Iterator<Held> ready = List.<Held>of().iterator();

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && bucket < RowFile.BUCKETS) {
        ready = lastOfEach(rows.bucket(bucket++));
      }
      return ready.hasNext();
    }

    private Iterator<Held> lastOfEach(List<Row> unsorted) {
      unsorted.sort(BY_HASH_THEN_TURN);
      var last = new ArrayList<Held>();
      for (int i = 0; i < unsorted.size(); i++) {
        var row = unsorted.get(i);
        if (i + 1 == unsorted.size() || unsorted.get(i + 1).hash() != row.hash()) {
          last.add(new Held(place++, row.hash(), row.texts().get(0), row.second()));
        }
      }
      return last.iterator();
    }

    @Override
    public Held next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }
  }
}
