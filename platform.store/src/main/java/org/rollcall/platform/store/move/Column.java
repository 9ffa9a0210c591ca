package org.rollcall.platform.store.move;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A column, and how its values are carried: numbers, texts and octets, whatever the database. */
record Column(String name, Kind kind) {
  /** What PostgreSQL calls it decides; SQLite keeps moments and flags as numbers. */
  enum Kind {
    NUMBER,
    TEXT,
    OCTETS,
    MOMENT,
    FLAG;

    static Kind of(String type) {
      return switch (type) {
        case "int2", "int4", "int8", "bigserial", "serial" -> NUMBER;
        case "text", "varchar" -> TEXT;
        case "bytea" -> OCTETS;
        case "timestamptz" -> MOMENT;
        case "bool" -> FLAG;
        default -> throw new IllegalStateException("no column of type " + type + " is known");
      };
    }
  }

  /** A number, a text, octets or null. */
  @Nullable Object read(ResultSet row, int index, boolean sqlite) throws SQLException {
    return switch (kind) {
      case NUMBER -> number(row.getLong(index), row);
      case TEXT -> text(row.getString(index));
      case OCTETS -> row.getBytes(index);
      case MOMENT -> sqlite ? number(row.getLong(index), row) : millis(row.getTimestamp(index));
      case FLAG ->
          sqlite ? number(row.getLong(index), row) : number(row.getBoolean(index) ? 1 : 0, row);
    };
  }

  private static @Nullable Long number(long value, ResultSet row) throws SQLException {
    return row.wasNull() ? null : value;
  }

  /** PostgreSQL keeps no NUL in a text. */
  private static @Nullable String text(@Nullable String value) {
    return value == null ? null : value.replace('\0', '\uFFFD');
  }

  private static @Nullable Long millis(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant().toEpochMilli();
  }

  void write(PreparedStatement insert, int index, @Nullable Object value, boolean sqlite)
      throws SQLException {
    if (value == null) {
      insert.setNull(index, Types.NULL);
    } else if (kind == Kind.MOMENT && !sqlite) {
      insert.setTimestamp(index, Timestamp.from(Instant.ofEpochMilli((Long) value)));
    } else if (kind == Kind.FLAG && !sqlite) {
      insert.setBoolean(index, (Long) value != 0);
    } else if (value instanceof Long number) {
      insert.setLong(index, number);
    } else if (value instanceof byte[] octets) {
      insert.setBytes(index, octets);
    } else {
      insert.setString(index, (String) value);
    }
  }
}
