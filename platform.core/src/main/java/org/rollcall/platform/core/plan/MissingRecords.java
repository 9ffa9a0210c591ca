package org.rollcall.platform.core.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * The stored records that the SIS has no longer, and those outside the scope. Blocks on the
 * database.
 */
public interface MissingRecords {
  /** All of a collection by key ascending, a page at a time. */
  Iterator<MissingRecord> of(ConnectionId connection, RosterCollection collection);

  /** One that waits to be removed; empty when it does not. */
  Optional<MissingRecord> find(ConnectionId connection, RosterCollection collection, RecordKey key);

  /** Some of those that wait to be removed, by key ascending; {@code after} is null at first. */
  List<MissingRecord> some(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit);

  /**
   * Some of those that stay outside the scope, by key ascending; {@code after} is null at first.
   */
  List<MissingRecord> outside(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit);

  /** Some of those that are suspended, by key ascending; {@code after} is null at first. */
  List<MissingRecord> suspended(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit);

  /** Those among some, a few hundred at most, that are suspended. */
  List<MissingRecord> suspendedAmong(
      ConnectionId connection, RosterCollection collection, Collection<RecordKey> keys);

  /** How many wait to be removed; collections without are absent. */
  Map<RosterCollection, Long> counts(ConnectionId connection);

  /** How many have a standing; collections without are absent. */
  Map<RosterCollection, Long> counts(ConnectionId connection, Standing standing);

  /**
   * Those outside wait to be removed from here on.
   *
   * @param at from when on their grace counts
   * @param number the number of the last complete run
   */
  void letGo(ConnectionId connection, Instant at, long number);

  /** Those that were let go stay after all. */
  void holdAgain(ConnectionId connection);

  /** Some that are missing are suspended from here on. */
  void suspend(
      ConnectionId connection, RosterCollection collection, List<RecordKey> keys, Suspension by);

  /** Some are suspended no longer, and missing still. */
  void lift(ConnectionId connection, RosterCollection collection, List<RecordKey> keys);

  /** Those that a run suspended are so no longer, and missing still. */
  void liftOf(ConnectionId connection, SyncRunId run);

  /** How many are suspended by a run. */
  long suspendedBy(ConnectionId connection, SyncRunId run);

  /** Keeps some, instead of what was known of the same records. */
  void keep(ConnectionId connection, RosterCollection collection, List<MissingRecord> some);

  /** Forgets some: they came back, or were removed. */
  void forget(ConnectionId connection, RosterCollection collection, List<RecordKey> keys);

  /** Forgets those that a run missed first. */
  void forgetOf(ConnectionId connection, SyncRunId run);
}
