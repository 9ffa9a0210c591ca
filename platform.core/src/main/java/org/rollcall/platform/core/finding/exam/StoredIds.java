package org.rollcall.platform.core.finding.exam;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.StoredKeys;

/**
 * What the stored roster holds, looked up only where a run did not bring what something refers to:
 * what is missing for a night is still there, and so is what refers to it.
 */
final class StoredIds {
  private final Rosters rosters;
  private final ConnectionId connection;
  private final Path folder;
  private final Map<RosterCollection, HashIndex> read = new EnumMap<>(RosterCollection.class);

  StoredIds(Rosters rosters, ConnectionId connection, Path folder) {
    this.rosters = rosters;
    this.connection = connection;
    this.folder = folder;
  }

  boolean hold(RosterCollection collection, SourcedId id) {
    return read.computeIfAbsent(collection, this::read).find(RecordKey.of(id).high()) >= 0;
  }

  private HashIndex read(RosterCollection collection) {
    try (var keys = rosters.keys(connection, collection)) {
      return HashIndex.write(folder.resolve(collection.path() + ".stored"), new Distinct(keys));
    }
  }

  /** The first halves of the keys, each once. */
  private static final class Distinct implements Iterator<HashIndex.Entry> {
    private final StoredKeys keys;
    private long last;
    private boolean any;
    private boolean ready;

    Distinct(StoredKeys keys) {
      this.keys = keys;
    }

    @Override
    public boolean hasNext() {
      while (!ready && keys.hasNext()) {
        long next = keys.next().key().high();
        ready = !any || next != last;
        last = next;
        any = true;
      }
      return ready;
    }

    @Override
    public HashIndex.Entry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return new HashIndex.Entry(last, 0);
    }
  }
}
