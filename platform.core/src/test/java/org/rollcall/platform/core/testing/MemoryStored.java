package org.rollcall.platform.core.testing;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.StoredRecords;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;

/** Records in memory, as they are now, whatever revision is asked for. */
final class MemoryStored implements StoredRecords {
  private final MemoryRosters rosters;
  private final RecordCodec codec = new RecordCodec();

  MemoryStored(MemoryRosters rosters) {
    this.rosters = rosters;
  }

  @Override
  public Map<RecordKey, RosterRecord> find(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      Collection<RecordKey> keys) {
    return all(connection, revision, collection).stream()
        .filter(record -> keys.contains(RecordKey.of(record.sourcedId())))
        .collect(toMap(record -> RecordKey.of(record.sourcedId()), record -> record));
  }

  @Override
  public List<RosterRecord> all(
      ConnectionId connection, Revision revision, RosterCollection collection) {
    return rosters.bodies(connection, collection).stream()
        .map(
            body -> codec.decode(collection, new RecordBody(body.getBytes(StandardCharsets.UTF_8))))
        .toList();
  }

  @Override
  public Map<SourcedId, Long> members(
      ConnectionId connection, Revision revision, Collection<SourcedId> classes) {
    return all(connection, revision, RosterCollection.ENROLLMENTS).stream()
        .map(Enrollment.class::cast)
        .filter(it -> classes.contains(it.schoolClass()))
        .collect(toMap(Enrollment::schoolClass, any -> 1L, Long::sum));
  }

  @Override
  public List<RecordKey> touched(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      @Nullable RecordKey after,
      int limit) {
    throw new UnsupportedOperationException();
  }
}
