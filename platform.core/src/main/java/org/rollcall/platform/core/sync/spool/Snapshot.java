package org.rollcall.platform.core.sync.spool;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.rollcall.platform.core.roster.RecordBody;

/**
 * A collection as it was read: its records by key, each once. A record that the SIS marked as to be
 * deleted is an entry too, with that mark and without a body, so that it can be told from one that
 * is absent; and so is one that lies outside the scope.
 */
public final class Snapshot {
  private final EntryFile entries;
  private final BodyFile bodies;
  private final Counts counts;

  /** Of the entries: how many came again, how many are marked, how many lie outside the scope. */
  record Counts(long repeated, long tobedeleted, long outside) {}

  Snapshot(EntryFile entries, BodyFile bodies, Counts counts) {
    this.entries = entries;
    this.bodies = bodies;
    this.counts = counts;
  }

  EntryFile entries() {
    return entries;
  }

  BodyFile bodies() {
    return bodies;
  }

  void close() {
    try {
      bodies.close();
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** Active records, duplicates apart. */
  public long size() {
    return entries.size() - counts.tobedeleted() - counts.outside();
  }

  /** Whether nothing was read at all. */
  public boolean isEmpty() {
    return entries.size() == 0;
  }

  /** Records that came again with the same identifier. */
  public long repeated() {
    return counts.repeated();
  }

  /** Records that the SIS marked as to be deleted, duplicates apart. */
  public long tobedeleted() {
    return counts.tobedeleted();
  }

  /** Records that lie outside the scope, duplicates apart. */
  public long outside() {
    return counts.outside();
  }

  /** The entries by key ascending, those marked as to be deleted among them. */
  public Entries open() {
    try {
      return new Entries(entries.open());
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /**
   * The body of an entry that is not marked as to be deleted.
   *
   * @param place that of the entry
   */
  public RecordBody body(long place) {
    try {
      return new RecordBody(bodies.read(place));
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /**
   * The bodies of entries that are not marked as to be deleted, in their order; cheaper than one by
   * one when the keys of the entries lie close together.
   *
   * @param places those of the entries; not so many that their bodies do not fit into memory
   */
  public List<RecordBody> bodies(long[] places) {
    try {
      return Arrays.stream(bodies.read(places)).map(RecordBody::new).toList();
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** Reads entries; to be closed. */
  public static final class Entries implements Iterator<SpoolEntry>, AutoCloseable {
    private final EntryFile.Reader reader;

    private Entries(EntryFile.Reader reader) {
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      return reader.hasNext();
    }

    @Override
    public SpoolEntry next() {
      if (!reader.hasNext()) {
        throw new NoSuchElementException();
      }
      return reader.next();
    }

    @Override
    public void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw SpoolFailure.of(e);
      }
    }
  }
}
