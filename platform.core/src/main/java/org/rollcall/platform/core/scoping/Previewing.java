package org.rollcall.platform.core.scoping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.MissingRecord;
import org.rollcall.platform.core.plan.MissingRecords;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.core.plan.StoredRecords;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.scope.Bounds;
import org.rollcall.platform.core.scope.Sieve;
import org.rollcall.platform.core.scoping.ScopePreview.Counts;

/**
 * Counts in the stored roster what lies within bounds, by the same rules as a run. Takes seconds
 * for a million records, and holds none of them.
 */
final class Previewing {
  private static final int AT_ONCE = 2_000;

  /** Whoever is in a class is counted with it. */
  private static final List<RosterCollection> IN_ORDER =
      List.of(RosterCollection.CLASSES, RosterCollection.ENROLLMENTS, RosterCollection.USERS);

  private final Rosters rosters;
  private final StoredRecords records;
  private final MissingRecords missing;
  private final ConnectionId connection;
  private final Revision revision;
  private final Sieve sieve;
  private final Map<RosterType, Counts> counts = new EnumMap<>(RosterType.class);

  Previewing(
      Rosters rosters,
      StoredRecords records,
      MissingRecords missing,
      ConnectionId connection,
      Bounds bounds) {
    this.rosters = rosters;
    this.records = records;
    this.missing = missing;
    this.connection = connection;
    this.revision = rosters.current(connection);
    this.sieve = new Sieve(bounds);
  }

  Map<RosterType, Counts> count(List<Org> orgs, Bounds now, Bounds then) {
    for (var org : orgs) {
      if (ScopeStanding.isSchool(org)) {
        add(RosterType.ORGS, now.holds(org.sourcedId()), then.holds(org.sourcedId()));
      }
    }
    for (var collection : IN_ORDER) {
      sieve.begin(collection);
      count(collection);
    }
    return counts;
  }

  private void count(RosterCollection collection) {
    var gone = missing.of(connection, collection);
    var next = next(gone);
    var chunk = new HashMap<RecordKey, Boolean>();
    try (var keys = rosters.keys(connection, collection)) {
      while (keys.hasNext()) {
        var key = keys.next().key();
        while (next != null && next.key().compareTo(key) < 0) {
          next = next(gone);
        }
        var known = next != null && next.key().equals(key) ? next : null;
        // What the SIS has no longer goes, whatever the scope is.
        if (known == null || !known.confirmed() || known.outside()) {
          chunk.put(key, known == null || !known.confirmed());
        }
        if (chunk.size() == AT_ONCE) {
          count(collection, chunk);
        }
      }
    }
    count(collection, chunk);
  }

  private static @Nullable MissingRecord next(Iterator<MissingRecord> gone) {
    return gone.hasNext() ? gone.next() : null;
  }

  private void count(RosterCollection collection, Map<RecordKey, Boolean> chunk) {
    var found = records.find(connection, revision, collection, new ArrayList<>(chunk.keySet()));
    found.forEach(
        (key, record) -> add(type(record), chunk.getOrDefault(key, true), !sieve.outside(record)));
    chunk.clear();
  }

  private static RosterType type(RosterRecord record) {
    return record instanceof User user
        ? RosterType.of(user)
        : record instanceof SchoolClass ? RosterType.CLASSES : RosterType.ENROLLMENTS;
  }

  private void add(RosterType type, boolean within, boolean wouldBe) {
    counts.merge(type, Counts.NONE.with(within, wouldBe), (all, any) -> all.with(within, wouldBe));
  }
}
