package org.rollcall.platform.store.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.Hashing;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordChange.Addition;
import org.rollcall.platform.core.roster.RecordChange.Change;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Utf8;

/** Works out the rows of changes at a revision, before anything is locked. Used by one thread. */
final class RowsOfChanges {
  private final long connection;
  private final long revision;
  private final Hashing hashing = new Hashing();

  RowsOfChanges(ConnectionId connection, Revision revision) {
    this.connection = connection.value();
    this.revision = revision.value();
  }

  PreparedRows of(RosterCollection collection, List<RecordChange> changes) {
    var rows = new PreparedRows(collection);
    for (RecordChange change : changes) {
      if (!(change instanceof Addition)) {
        end(rows, change.key());
      }
      if (change instanceof Addition it) {
        begin(rows, it.key(), it.content(), it.record(), it.body());
      } else if (change instanceof Change it) {
        begin(rows, it.key(), it.content(), it.record(), it.body());
      }
    }
    return rows;
  }

  private void end(PreparedRows rows, RecordKey key) {
    int code = CollectionCode.of(rows.collection());
    rows.ended().add(new @Nullable Object[] {revision, connection, code, key.bytes()});
    if (rows.collection() == RosterCollection.USERS) {
      rows.endedPeople().add(key);
    }
  }

  private void begin(
      PreparedRows rows, RecordKey key, ContentHash content, RosterRecord record, RecordBody body) {
    var lookup = LookupColumns.of(record, hashing);
    rows.begun()
        .add(
            new @Nullable Object[] {
              null,
              key.bytes(),
              content.bytes(),
              lookup.sortKey(),
              lookup.refA(),
              lookup.refB(),
              new Utf8(body.octets())
            });
    if (record instanceof User user && lookup.sortKey() != null) {
      rows.found().add(new PersonText(key, lookup.sortKey(), PersonKeys.searchKeys(user)));
    }
  }
}
