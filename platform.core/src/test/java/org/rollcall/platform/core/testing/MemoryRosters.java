package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Staging;
import org.rollcall.platform.core.roster.StoredKey;
import org.rollcall.platform.core.roster.StoredKeys;

/** Rosters in memory: what is published, and what is staged beside it. */
public final class MemoryRosters implements Rosters {
  private final Map<ConnectionId, Map<RosterCollection, NavigableMap<RecordKey, RecordBody>>>
      published = new HashMap<>();
  private final Map<ConnectionId, Revision> revisions = new HashMap<>();

  /** The bodies of a collection as text. */
  public synchronized List<String> bodies(ConnectionId connection, RosterCollection collection) {
    return collection(connection, collection).values().stream().map(RecordBody::text).toList();
  }

  /** Forgets the bodies that hold a text, of every collection. */
  public synchronized void forget(ConnectionId connection, String text) {
    for (var collection : RosterCollection.values()) {
      collection(connection, collection).values().removeIf(body -> body.text().contains(text));
    }
  }

  private synchronized NavigableMap<RecordKey, RecordBody> collection(
      ConnectionId connection, RosterCollection collection) {
    return published
        .computeIfAbsent(connection, any -> new EnumMap<>(RosterCollection.class))
        .computeIfAbsent(collection, any -> new TreeMap<>());
  }

  @Override
  public synchronized Revision current(ConnectionId connection) {
    return revisions.getOrDefault(connection, Revision.NONE);
  }

  @Override
  public Optional<Instant> publishedAt(ConnectionId connection) {
    return Optional.empty();
  }

  @Override
  public StoredKeys keys(ConnectionId connection, RosterCollection collection) {
    return new Keys(
        new TreeMap<>(collection(connection, collection))
            .entrySet().stream()
                .map(entry -> new StoredKey(entry.getKey(), entry.getValue().hash()))
                .iterator());
  }

  private record Keys(Iterator<StoredKey> keys) implements StoredKeys {
    @Override
    public boolean hasNext() {
      return keys.hasNext();
    }

    @Override
    public StoredKey next() {
      return keys.next();
    }

    @Override
    public void close() {}
  }

  @Override
  public Staging stage(ConnectionId connection) {
    var copy =
        new EnumMap<RosterCollection, NavigableMap<RecordKey, RecordBody>>(RosterCollection.class);
    for (var collection : RosterCollection.values()) {
      copy.put(collection, new TreeMap<>(collection(connection, collection)));
    }
    return new Stage(connection, copy);
  }

  private final class Stage implements Staging {
    private final ConnectionId connection;
    private final Map<RosterCollection, NavigableMap<RecordKey, RecordBody>> copy;

    Stage(
        ConnectionId connection, Map<RosterCollection, NavigableMap<RecordKey, RecordBody>> copy) {
      this.connection = connection;
      this.copy = copy;
    }

    @Override
    public Revision revision() {
      return current(connection).next();
    }

    private record Chunk(RosterCollection collection, List<RecordChange> changes)
        implements Prepared {}

    @Override
    public Prepared prepare(RosterCollection collection, List<RecordChange> chunk) {
      return new Chunk(collection, chunk);
    }

    @Override
    public void apply(Prepared prepared) {
      var chunk = (Chunk) prepared;
      var records = copy.computeIfAbsent(chunk.collection(), any -> new TreeMap<>());
      for (var change : chunk.changes()) {
        if (change instanceof RecordChange.Addition addition) {
          records.put(addition.key(), addition.body());
        } else if (change instanceof RecordChange.Change changed) {
          records.put(changed.key(), changed.body());
        } else {
          records.remove(change.key());
        }
      }
    }

    @Override
    public void publish(Instant at) {
      synchronized (MemoryRosters.this) {
        revisions.put(connection, revision());
        published.put(connection, copy);
      }
    }

    @Override
    public void close() {}
  }

  @Override
  public synchronized Map<RosterCollection, Long> counts(ConnectionId connection) {
    var counts = new EnumMap<RosterCollection, Long>(RosterCollection.class);
    for (var collection : RosterCollection.values()) {
      counts.put(collection, (long) collection(connection, collection).size());
    }
    return counts;
  }

  @Override
  public RosterReader read(ConnectionId connection) {
    throw new UnsupportedOperationException();
  }
}
