package org.rollcall.platform.core.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Slice;

/** Turns what is kept of missing records of one connection into what a person reads. */
final class MissingReading {
  private static final int KEY_DIGITS = 32;

  private final GuardPorts ports;
  private final Names names;

  MissingReading(GuardPorts ports) {
    this.ports = ports;
    this.names = new Names(ports.records());
  }

  /** A record with what is known of it, and how a person knows it. */
  @FunctionalInterface
  private interface Shape<T> {
    T of(MissingRecord missing, RosterRecord record, String title);
  }

  Slice<WaitingRemoval> waiting(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      @Nullable String after,
      int limit) {
    var some = ports.missing().some(connection, collection, position(after), limit + 1);
    return slice(connection, revision, collection, some, limit, waiting(connection));
  }

  Optional<WaitingRemoval> waiting(
      ConnectionId connection, Revision revision, RosterCollection collection, SourcedId id) {
    return ports
        .missing()
        .find(connection, collection, RecordKey.of(id))
        .flatMap(it -> item(connection, revision, collection, it, waiting(connection)));
  }

  Slice<OutsideRecord> outside(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      @Nullable String after,
      int limit) {
    var some = ports.missing().outside(connection, collection, position(after), limit + 1);
    return slice(connection, revision, collection, some, limit, MissingReading::outside);
  }

  Slice<SuspendedRecord> suspended(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      @Nullable String after,
      int limit) {
    var some = ports.missing().suspended(connection, collection, position(after), limit + 1);
    return slice(connection, revision, collection, some, limit, suspended(connection));
  }

  Optional<SuspendedRecord> suspended(
      ConnectionId connection, Revision revision, RosterCollection collection, SourcedId id) {
    return ports
        .missing()
        .suspendedAmong(connection, collection, List.of(RecordKey.of(id)))
        .stream()
        .findFirst()
        .flatMap(it -> item(connection, revision, collection, it, suspended(connection)));
  }

  /** The first of some, one more than wanted of which tells that there are more. */
  private <T> Slice<T> slice(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      List<MissingRecord> some,
      int limit,
      Shape<T> shape) {
    var shown = some.subList(0, Math.min(limit, some.size()));
    return new Slice<>(
        items(connection, revision, collection, shown, shape),
        some.size() > limit ? position(shown.get(limit - 1).key()) : null);
  }

  private <T> Optional<T> item(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      MissingRecord one,
      Shape<T> shape) {
    return items(connection, revision, collection, List.of(one), shape).stream().findFirst();
  }

  /** Those that are stored at a revision. */
  private <T> List<T> items(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      List<MissingRecord> some,
      Shape<T> shape) {
    var keys = some.stream().map(MissingRecord::key).toList();
    var stored = ports.records().find(connection, revision, collection, keys);
    var people = people(connection, revision, stored.values());
    var items = new ArrayList<T>();
    for (var it : some) {
      var record = stored.get(it.key());
      if (record != null) {
        items.add(shape.of(it, record, title(record, people)));
      }
    }
    return items;
  }

  private static String title(RosterRecord record, Map<SourcedId, String> people) {
    return record instanceof Enrollment enrollment
        ? people.getOrDefault(enrollment.user(), enrollment.user().value())
        : Titles.of(record);
  }

  private Map<SourcedId, String> people(
      ConnectionId connection, Revision revision, Iterable<RosterRecord> records) {
    var ids = new HashSet<SourcedId>();
    for (var record : records) {
      if (record instanceof Enrollment it) {
        ids.add(it.user());
      }
    }
    return names.find(connection, revision, RosterCollection.USERS, ids);
  }

  private Shape<WaitingRemoval> waiting(ConnectionId connection) {
    var grace = ports.settings().grace(connection);
    long completed = ports.tallies().completeRuns(connection);
    return (it, record, title) -> {
      var type = Placement.of(record).group().type();
      return new WaitingRemoval(
          type,
          record.sourcedId(),
          title,
          it.at(),
          it.run(),
          it.confirmed(),
          grace.then(type, it),
          grace.due(type, it).orElse(null),
          grace.runsLeft(type, it, completed));
    };
  }

  private static OutsideRecord outside(MissingRecord it, RosterRecord record, String title) {
    return new OutsideRecord(
        Placement.of(record).group().type(), record.sourcedId(), title, it.at(), it.run());
  }

  private Shape<SuspendedRecord> suspended(ConnectionId connection) {
    var grace = ports.settings().grace(connection);
    return (it, record, title) -> {
      var type = Placement.of(record).group().type();
      return new SuspendedRecord(
          type,
          record.sourcedId(),
          title,
          it.at(),
          Objects.requireNonNull(it.suspension()),
          grace.then(type, it));
    };
  }

  /** In an address it is a key, since addresses end up in logs and a name must not. */
  private static String position(RecordKey key) {
    return HexFormat.of().formatHex(key.bytes());
  }

  private static @Nullable RecordKey position(@Nullable String after) {
    if (after == null || !after.matches("[0-9a-f]{" + KEY_DIGITS + "}")) {
      return null;
    }
    return RecordKey.ofBytes(HexFormat.of().parseHex(after));
  }
}
