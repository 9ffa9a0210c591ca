package org.rollcall.platform.store.postgres;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.rollcall.platform.store.jdbc.ManyRows;

/** Rows by PostgreSQL's COPY, a line of text each: much faster than a statement for each. */
final class CopyLines {
  private static final int BUFFER = 1 << 16;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(BUFFER + (BUFFER >> 2));

  private CopyLines() {}

  /** Copies rows in, those that may be there already by way of a stage; counts what there was. */
  static int into(Connection connection, ManyRows many, Iterable<@Nullable Object[]> rows)
      throws SQLException {
    if (many.key().isEmpty()) {
      return new CopyLines().copy(connection, many.into(), rows);
    }
    var stage = many.table() + "_stage";
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create temp table if not exists %s (like %s) on commit delete rows"
              .formatted(stage, many.table()));
      int copied = new CopyLines().copy(connection, many.into().replaceFirst("^\\w+", stage), rows);
      var columns = String.join(", ", many.columns());
      var key = String.join(", ", many.key());
      // Of several rows with one key, the one that came last counts.
      statement.execute(
          "insert into %s select distinct on (%s) %s from %s order by %s, ctid desc%s"
              .formatted(many.into(), key, columns, stage, key, many.onConflict()));
      statement.execute("delete from " + stage);
      return copied;
    }
  }

  private int copy(Connection connection, String into, Iterable<@Nullable Object[]> rows)
      throws SQLException {
    var copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    try {
      int count = 0;
      for (@Nullable Object[] row : rows) {
        line(row);
        count++;
        if (lines.size() > BUFFER) {
          send(copy);
        }
      }
      send(copy);
      copy.endCopy();
      return count;
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void send(CopyIn copy) throws SQLException {
    copy.writeToCopy(lines.toByteArray(), 0, lines.size());
    lines.reset();
  }

  private void line(@Nullable Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        lines.write('\t');
      }
      value(row[i]);
    }
    lines.write('\n');
  }

  private void value(@Nullable Object value) {
    if (value == null) {
      plain("\\N");
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof byte[] octets) {
      octets(octets);
    } else if (value instanceof Instant moment) {
      plain(Long.toString(moment.toEpochMilli()));
    } else if (value instanceof Boolean flag) {
      plain(flag ? "1" : "0");
    } else {
      plain(value.toString());
    }
  }

  private void plain(String text) {
    lines.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void text(String text) {
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      switch (octet) {
        case '\\' -> escaped('\\');
        case '\n' -> escaped('n');
        case '\r' -> escaped('r');
        case '\t' -> escaped('t');
        case 0 -> lines.writeBytes("\uFFFD".getBytes(StandardCharsets.UTF_8));
        default -> lines.write(octet);
      }
    }
  }

  private void escaped(char letter) {
    lines.write('\\');
    lines.write(letter);
  }

  private void octets(byte[] octets) {
    plain("\\\\x");
    for (byte octet : octets) {
      lines.write(HEX[(octet >> 4) & 0xf]);
      lines.write(HEX[octet & 0xf]);
    }
  }
}
