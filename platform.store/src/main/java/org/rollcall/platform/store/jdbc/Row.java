package org.rollcall.platform.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The current row of a query, by column name. */
public final class Row {
  private static final int MOST_KNOWN = 24;

  private final ResultSet results;

  /** Names that were asked for, and their places; drivers look for a name with more ado. */
  private final String[] names = new String[MOST_KNOWN];

  private final int[] places = new int[MOST_KNOWN];
  private int known;

  Row(ResultSet results) {
    this.results = results;
  }

  private int place(String column) throws SQLException {
    for (int i = 0; i < known; i++) {
      if (names[i].equals(column)) {
        return places[i];
      }
    }
    int place = results.findColumn(column);
    if (known < MOST_KNOWN) {
      names[known] = column;
      places[known] = place;
      known++;
    }
    return place;
  }

  public long number(String column) throws SQLException {
    return results.getLong(place(column));
  }

  public @Nullable Long optionalNumber(String column) throws SQLException {
    long value = results.getLong(place(column));
    return results.wasNull() ? null : value;
  }

  public boolean flag(String column) throws SQLException {
    return results.getInt(place(column)) != 0;
  }

  public String text(String column) throws SQLException {
    var value = optionalText(column);
    if (value == null) {
      throw new SQLException("no value in " + column);
    }
    return value;
  }

  public @Nullable String optionalText(String column) throws SQLException {
    return results.getString(place(column));
  }

  public byte[] octets(String column) throws SQLException {
    return results.getBytes(place(column));
  }

  public Instant moment(String column) throws SQLException {
    return Instant.ofEpochMilli(results.getLong(place(column)));
  }

  public @Nullable Instant optionalMoment(String column) throws SQLException {
    var millis = optionalNumber(column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
