package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.store.jdbc.Statements;

/**
 * After which record a slice goes on. In an address it is the record's key alone, since addresses
 * end up in logs and a name must not.
 */
record SlicePosition(String sortKey, RecordKey key) {
  private static final SlicePosition START = new SlicePosition("", new RecordKey(0, 0));
  private static final int HEX_DIGITS = 32;

  static String after(RosterRecord last) {
    return HexFormat.of().formatHex(RecordKey.of(last.sourcedId()).bytes());
  }

  /** The start when the text is null, or is nothing that a slice ever said. */
  static SlicePosition find(
      Statements sql, ConnectionId connection, RosterCollection collection, @Nullable String after)
      throws SQLException {
    if (after == null
        || after.length() != HEX_DIGITS
        || !after.chars().allMatch(HexFormat::isHexDigit)) {
      return START;
    }
    var key = RecordKey.ofBytes(HexFormat.of().parseHex(after));
    return sql.first(
            "select sort_key from record where connection_id = ? and collection = ?"
                + " and record_key = ? order by until_revision desc limit 1",
            row -> new SlicePosition(row.text("sort_key"), key),
            connection.value(),
            CollectionCode.of(collection),
            key.bytes())
        .orElse(START);
  }
}
