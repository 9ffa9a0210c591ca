package org.rollcall.platform.core.match;

import java.util.function.Predicate;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.plan.MissingRecords;
import org.rollcall.platform.core.plan.OutsideRecords;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.scope.IdFlags;
import org.rollcall.platform.core.scope.Scopes;

/**
 * The stored people of a connection who lie outside its scope: they stay as they were, and whoever
 * begins with a few schools does not ask for their accounts yet.
 */
public final class OutsidePeople {
  private static final int OUTSIDE = 1;

  private final Scopes scopes;
  private final MissingRecords records;

  /** Those of these. */
  public OutsidePeople(Scopes scopes, MissingRecords records) {
    this.scopes = scopes;
    this.records = records;
  }

  /** Who they are, now; sixteen octets for each. */
  Predicate<SourcedId> of(ConnectionId connection) {
    var flags = new IdFlags();
    new OutsideRecords(records)
        .of(connection, RosterCollection.USERS)
        .forEachRemaining(key -> flags.put(key, OUTSIDE));
    return id -> flags.of(RecordKey.of(id)) == OUTSIDE;
  }

  /** How many they are. */
  long count(ConnectionId connection) {
    return count(connection, Standing.OUTSIDE) + count(connection, Standing.LET_GO);
  }

  private long count(ConnectionId connection, Standing standing) {
    return records.counts(connection, standing).getOrDefault(RosterCollection.USERS, 0L);
  }

  /** Changes when others are outside; whoever moves at that changes the roster too. */
  String basis(ConnectionId connection) {
    long count = count(connection);
    return count == 0 ? "" : " outside " + count + " of " + scopes.of(connection).applied();
  }
}
