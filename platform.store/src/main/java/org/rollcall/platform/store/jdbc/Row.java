package org.rollcall.platform.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The current row of a query, by column name. */
public final class Row {
  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  public long number(String column) throws SQLException {
    return results.getLong(column);
  }

  public @Nullable Long optionalNumber(String column) throws SQLException {
    long value = results.getLong(column);
    return results.wasNull() ? null : value;
  }

  public boolean flag(String column) throws SQLException {
    return results.getInt(column) != 0;
  }

  public String text(String column) throws SQLException {
    var value = optionalText(column);
    if (value == null) {
      throw new SQLException("no value in " + column);
    }
    return value;
  }

  public @Nullable String optionalText(String column) throws SQLException {
    return results.getString(column);
  }

  public byte[] octets(String column) throws SQLException {
    return results.getBytes(column);
  }

  public Instant moment(String column) throws SQLException {
    return Instant.ofEpochMilli(results.getLong(column));
  }

  public @Nullable Instant optionalMoment(String column) throws SQLException {
    var millis = optionalNumber(column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
