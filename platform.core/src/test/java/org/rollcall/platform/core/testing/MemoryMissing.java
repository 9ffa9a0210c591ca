package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.MissingRecord;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.plan.MissingRecords;
import org.rollcall.platform.core.plan.Suspension;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.SyncRunId;

/** The missing records of one connection, in memory. */
final class MemoryMissing implements MissingRecords {
  private final Map<RosterCollection, NavigableMap<RecordKey, MissingRecord>> all =
      new EnumMap<>(RosterCollection.class);

  private NavigableMap<RecordKey, MissingRecord> of(RosterCollection collection) {
    return all.computeIfAbsent(collection, any -> new TreeMap<>());
  }

  private static boolean waits(MissingRecord it) {
    return !it.held() && !it.suspended();
  }

  @Override
  public synchronized Iterator<MissingRecord> of(
      ConnectionId connection, RosterCollection collection) {
    return List.copyOf(of(collection).values()).iterator();
  }

  @Override
  public synchronized Optional<MissingRecord> find(
      ConnectionId connection, RosterCollection collection, RecordKey key) {
    return Optional.ofNullable(of(collection).get(key)).filter(MemoryMissing::waits);
  }

  @Override
  public synchronized List<MissingRecord> some(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit) {
    var map = of(collection);
    return (after == null ? map : map.tailMap(after, false))
        .values().stream().filter(MemoryMissing::waits).limit(limit).toList();
  }

  @Override
  public synchronized List<MissingRecord> outside(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit) {
    var map = of(collection);
    return (after == null ? map : map.tailMap(after, false))
        .values().stream().filter(MissingRecord::held).limit(limit).toList();
  }

  @Override
  public synchronized List<MissingRecord> suspended(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit) {
    var map = of(collection);
    return (after == null ? map : map.tailMap(after, false))
        .values().stream().filter(MissingRecord::suspended).limit(limit).toList();
  }

  @Override
  public synchronized List<MissingRecord> suspendedAmong(
      ConnectionId connection, RosterCollection collection, Collection<RecordKey> keys) {
    return of(collection).values().stream()
        .filter(it -> it.suspended() && keys.contains(it.key()))
        .toList();
  }

  @Override
  public synchronized void suspend(
      ConnectionId connection, RosterCollection collection, List<RecordKey> keys, Suspension by) {
    keys.forEach(key -> of(collection).computeIfPresent(key, (any, it) -> it.suspended(by)));
  }

  @Override
  public synchronized void lift(
      ConnectionId connection, RosterCollection collection, List<RecordKey> keys) {
    keys.forEach(key -> of(collection).computeIfPresent(key, (any, it) -> it.lifted()));
  }

  @Override
  public synchronized void liftOf(ConnectionId connection, SyncRunId run) {
    all.values().forEach(some -> some.replaceAll((key, it) -> isBy(it, run) ? it.lifted() : it));
  }

  @Override
  public synchronized long suspendedBy(ConnectionId connection, SyncRunId run) {
    return all.values().stream()
        .flatMap(some -> some.values().stream())
        .filter(it -> isBy(it, run))
        .count();
  }

  private static boolean isBy(MissingRecord missing, SyncRunId run) {
    var suspension = missing.suspension();
    return suspension != null && suspension.run().equals(run);
  }

  @Override
  public synchronized Map<RosterCollection, Long> counts(
      ConnectionId connection, Standing standing) {
    return counted(it -> it.standing() == standing);
  }

  private Map<RosterCollection, Long> counted(Predicate<MissingRecord> which) {
    var counts = new EnumMap<RosterCollection, Long>(RosterCollection.class);
    all.forEach(
        (collection, some) -> counts.put(collection, some.values().stream().filter(which).count()));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  @Override
  public synchronized void letGo(ConnectionId connection, Instant at, long number) {
    all.values()
        .forEach(
            some ->
                some.replaceAll(
                    (key, it) ->
                        it.held()
                            ? new MissingRecord(key, it.run(), at, number, true, Standing.LET_GO)
                            : it));
  }

  @Override
  public synchronized void holdAgain(ConnectionId connection) {
    all.values()
        .forEach(
            some ->
                some.replaceAll(
                    (key, it) ->
                        it.standing() == Standing.LET_GO
                            ? new MissingRecord(
                                key, it.run(), it.at(), it.number(), true, Standing.OUTSIDE)
                            : it));
  }

  @Override
  public synchronized Map<RosterCollection, Long> counts(ConnectionId connection) {
    return counted(MemoryMissing::waits);
  }

  @Override
  public synchronized void keep(
      ConnectionId connection, RosterCollection collection, List<MissingRecord> some) {
    some.forEach(it -> of(collection).put(it.key(), it));
  }

  @Override
  public synchronized void forget(
      ConnectionId connection, RosterCollection collection, List<RecordKey> keys) {
    keys.forEach(of(collection)::remove);
  }

  @Override
  public synchronized void forgetOf(ConnectionId connection, SyncRunId run) {
    all.values().forEach(some -> some.values().removeIf(it -> it.run().equals(run)));
  }
}
