package org.rollcall.platform.core.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Slice;

/** Turns what is kept of suspended records into what a person reads. */
final class SuspendedReading {
  private final GuardPorts ports;

  SuspendedReading(GuardPorts ports) {
    this.ports = ports;
  }

  Slice<SuspendedRecord> some(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      @Nullable String after,
      int limit) {
    var some =
        ports.missing().suspended(connection, collection, PlanReading.position(after), limit + 1);
    var shown = some.subList(0, Math.min(limit, some.size()));
    var keys = shown.stream().map(MissingRecord::key).toList();
    var stored = ports.records().find(connection, revision, collection, keys);
    var grace = ports.settings().grace(connection);
    var items =
        shown.stream().flatMap(it -> read(it, stored.get(it.key()), grace).stream()).toList();
    return new Slice<>(
        items, some.size() > limit ? PlanReading.position(shown.get(limit - 1).key()) : null);
  }

  Optional<SuspendedRecord> find(
      ConnectionId connection, Revision revision, RosterCollection collection, SourcedId id) {
    var keys = List.of(RecordKey.of(id));
    return ports.missing().suspendedAmong(connection, collection, keys).stream()
        .findFirst()
        .flatMap(
            it ->
                read(
                    it,
                    ports.records().find(connection, revision, collection, keys).get(it.key()),
                    ports.settings().grace(connection)));
  }

  private static Optional<SuspendedRecord> read(
      MissingRecord it, @Nullable RosterRecord record, Grace grace) {
    var suspension = it.suspension();
    if (record == null || suspension == null) {
      return Optional.empty();
    }
    var type = Placement.of(record).group().type();
    return Optional.of(
        new SuspendedRecord(
            type,
            record.sourcedId(),
            Titles.of(record),
            it.at(),
            suspension,
            grace.then(type, it)));
  }
}
