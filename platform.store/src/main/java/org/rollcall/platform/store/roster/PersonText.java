package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.store.jdbc.Row;

/**
 * What a person is found by.
 *
 * @param sortKey where the person stands in lists
 * @param searchKeys the texts whose beginnings find the person, ascending; none begins another
 */
record PersonText(RecordKey person, String sortKey, List<String> searchKeys) {
  /** Stands in no text that people are found by. */
  private static final String BETWEEN = "\n";

  /** From the columns record_key, sort_key and search_keys. */
  static PersonText read(Row row) throws SQLException {
    return new PersonText(
        RecordKey.ofBytes(row.octets("record_key")), row.text("sort_key"), searchKeys(row));
  }

  /** From the column search_keys. */
  private static List<String> searchKeys(Row row) throws SQLException {
    var keys = row.text("search_keys");
    return keys.isEmpty() ? List.of() : List.of(keys.split(BETWEEN));
  }

  /** From the column search_keys: the first text with a beginning. */
  static Optional<String> firstWith(String prefix, Row row) throws SQLException {
    return searchKeys(row).stream().filter(key -> key.startsWith(prefix)).findFirst();
  }

  /** For the column search_keys. */
  String joinedSearchKeys() {
    return String.join(BETWEEN, searchKeys);
  }
}
