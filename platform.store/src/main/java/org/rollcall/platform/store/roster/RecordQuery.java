package org.rollcall.platform.store.roster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Statements;

/** Reads records of one collection as they were at one revision. */
final class RecordQuery<T extends RosterRecord> {
  private static final int KEYS_PER_QUERY = 200;

  private final Database database;
  private final ConnectionId connection;
  private final Revision revision;
  private final RosterCollection collection;
  private final Class<T> type;
  private final RecordCodec codec = new RecordCodec();

  RecordQuery(
      Database database,
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      Class<T> type) {
    this.database = database;
    this.connection = connection;
    this.revision = revision;
    this.collection = collection;
    this.type = type;
  }

  /** All that meet a condition, written as SQL that goes on after {@code where ... }. */
  List<T> where(String condition, Object... parameters) {
    var all = new ArrayList<Object>();
    Collections.addAll(
        all, connection.value(), CollectionCode.of(collection), revision.value(), revision.value());
    Collections.addAll(all, parameters);
    return database.read(
        sql ->
            sql.list(
                "select body from record where connection_id = ? and collection = ?"
                    + " and until_revision > ? and since_revision <= ?"
                    + condition,
                row -> decoded(row.text("body")),
                all.toArray()));
  }

  /** Those of the keys that exist, in no order. */
  List<T> byKeys(List<RecordKey> keys) {
    var found = new ArrayList<T>();
    for (int from = 0; from < keys.size(); from += KEYS_PER_QUERY) {
      var some = keys.subList(from, Math.min(keys.size(), from + KEYS_PER_QUERY));
      var marks = Statements.marks(some.size());
      found.addAll(
          where(
              " and record_key in (" + marks + ")", some.stream().map(RecordKey::bytes).toArray()));
    }
    return found;
  }

  /** Those that refer to something. */
  List<T> referring(ReferenceSide side, SourcedId target) {
    return database.read(
        sql ->
            sql.list(
                "select r.body"
                    + ReferenceSide.FROM
                    + ReferenceSide.WHERE
                    + " and r.until_revision > ? and r.since_revision <= ?",
                row -> decoded(row.text("body")),
                connection.value(),
                side.code(),
                LookupColumns.reference(target),
                revision.value(),
                revision.value()));
  }

  private T decoded(String body) {
    var octets = body.getBytes(StandardCharsets.UTF_8);
    return type.cast(codec.decode(collection, new RecordBody(octets)));
  }
}
