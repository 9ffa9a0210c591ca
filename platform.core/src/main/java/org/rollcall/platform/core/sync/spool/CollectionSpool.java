package org.rollcall.platform.core.sync.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.Hashing;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordKey;

/** Takes the records of one collection, page by page. Used by one thread. */
public final class CollectionSpool implements AutoCloseable {
  static final String BODIES = ".bodies";

  private static final byte[] NO_BODY = {};
  private static final ContentHash NO_CONTENT = new ContentHash(0, 0);

  private final Path folder;
  private final String name;
  private final BodyFile bodies;
  private final EntryBuffer buffer;
  private final Hashing hashing = new Hashing();
  private final List<EntryFile> sorted = new ArrayList<>();
  private final PlaceRanges failed = new PlaceRanges();
  private long[] pageBegan = new long[BodyFile.PARTS];

  /**
   * Makes the files of a collection.
   *
   * @param heldInMemory entries that are sorted at once; about fifty octets each
   */
  CollectionSpool(Path folder, String name, int heldInMemory) {
    this.folder = folder;
    this.name = name;
    this.buffer = new EntryBuffer(heldInMemory);
    try {
      this.bodies = new BodyFile(folder.resolve(name + BODIES));
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** What is added from here on can be taken back. */
  public void beginPage() {
    pageBegan = bodies.ends();
  }

  /** Takes back what was added since the page began. */
  public void takeBackPage() {
    var now = bodies.ends();
    failed.add(pageBegan, now);
    pageBegan = now;
  }

  /** Adds a record. */
  public void add(RecordKey key, RecordBody body) {
    add(key, hashing.content(body), body.octets(), false);
  }

  /** Adds a record that the SIS marked as to be deleted. */
  public void addDeleted(RecordKey key) {
    add(key, NO_CONTENT, NO_BODY, true);
  }

  /** Adds a record that lies outside the scope: nothing is kept of it but that it came. */
  public void addOutside(RecordKey key) {
    add(key, SpoolEntry.CONTENT_OUTSIDE, NO_BODY, true);
  }

  private void add(RecordKey key, ContentHash content, byte[] body, boolean deleted) {
    try {
      buffer.add(key, content, bodies.append(key, body), deleted);
      if (buffer.isFull()) {
        spill();
      }
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  private void spill() throws IOException {
    var path = folder.resolve(name + "." + sorted.size());
    sorted.add(EntryFile.writeSorted(path, buffer));
  }

  /** All that was read, sorted, each record once: the last of its kind wins. */
  public Snapshot finish() {
    try {
      bodies.flush();
      spill();
      buffer.release();
      try (var merge = new EntryMerge(sorted)) {
        var last = new LastOfEach(merge, failed);
        var file = EntryFile.write(folder.resolve(name + ".snapshot"), last);
        return new Snapshot(file, bodies, last.counts());
      } finally {
        for (var spilled : sorted) {
          Files.delete(spilled.path());
        }
        sorted.clear();
      }
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** Closes the bodies; the snapshot is not to be read any more. */
  @Override
  public void close() {
    try {
      bodies.close();
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }
}
