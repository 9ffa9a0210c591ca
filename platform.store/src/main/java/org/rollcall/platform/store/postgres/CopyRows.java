package org.rollcall.platform.store.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.rollcall.platform.store.jdbc.ManyRows;
import org.rollcall.platform.store.jdbc.Utf8;

/**
 * Rows by PostgreSQL's COPY in its binary format (PostgreSQL's manual, COPY, "Binary Format"): much
 * faster than a statement for each, and the server has neither lines nor digits to read.
 */
final class CopyRows {
  private static final int ENOUGH = 1 << 16;
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final short NO_MORE_ROWS = -1;
  private static final int NULL = -1;
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  private final CopyIn copy;
  private final List<ColumnType> types;
  private ByteBuffer filled = ByteBuffer.allocate(2 * ENOUGH);

  private CopyRows(CopyIn copy, List<ColumnType> types) {
    this.copy = copy;
    this.types = types;
  }

  /**
   * Copies rows in and counts them.
   *
   * @param types of all columns, the shared ones first
   */
  static int into(
      Connection connection,
      ManyRows many,
      List<ColumnType> types,
      @Nullable Object[] shared,
      Iterable<@Nullable Object[]> rows)
      throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + many.into() + " from stdin (format binary)");
    try {
      return new CopyRows(copy, types).copy(shared, rows);
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private int copy(@Nullable Object[] shared, Iterable<@Nullable Object[]> rows)
      throws SQLException {
    byte[] beginning = beginning(shared);
    filled.put(HEADER);
    int count = 0;
    for (@Nullable Object[] row : rows) {
      room(beginning.length).put(beginning);
      values(row, shared.length);
      count++;
      if (filled.position() > ENOUGH) {
        send();
      }
    }
    room(Short.BYTES).putShort(NO_MORE_ROWS);
    send();
    copy.endCopy();
    return count;
  }

  /** What all rows begin with: how many values they have, and the shared ones. */
  private byte[] beginning(@Nullable Object[] shared) {
    room(Short.BYTES).putShort((short) types.size());
    values(shared, 0);
    var beginning = new byte[filled.flip().remaining()];
    filled.get(beginning).clear();
    return beginning;
  }

  private void values(@Nullable Object[] values, int firstColumn) {
    for (int i = 0; i < values.length; i++) {
      value(values[i], types.get(firstColumn + i));
    }
  }

  private void send() throws SQLException {
    copy.writeToCopy(filled.array(), 0, filled.position());
    filled.clear();
  }

  private void value(@Nullable Object value, ColumnType type) {
    if (value == null) {
      room(Integer.BYTES).putInt(NULL);
      return;
    }
    switch (type) {
      case BIGINT -> room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number(value));
      case INTEGER ->
          room(Integer.BYTES + Integer.BYTES)
              .putInt(Integer.BYTES)
              .putInt(Math.toIntExact(number(value)));
      case BYTEA -> octets((byte[]) value);
      case TEXT -> text(value);
    }
  }

  private static long number(Object value) {
    if (value instanceof Instant moment) {
      return moment.toEpochMilli();
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return ((Number) value).longValue();
  }

  private void text(Object value) {
    byte[] octets =
        value instanceof Utf8 text
            ? text.octets()
            : ((String) value).getBytes(StandardCharsets.UTF_8);
    int zeros = zeros(octets);
    if (zeros == 0) {
      octets(octets);
    } else {
      octets(withoutZeros(octets, zeros));
    }
  }

  private static int zeros(byte[] octets) {
    int zeros = 0;
    for (byte octet : octets) {
      if (octet == 0) {
        zeros++;
      }
    }
    return zeros;
  }

  /** The one character that PostgreSQL's texts cannot hold is replaced. */
  private static byte[] withoutZeros(byte[] octets, int zeros) {
    var without = ByteBuffer.allocate(octets.length + zeros * (REPLACEMENT.length - 1));
    for (byte octet : octets) {
      if (octet == 0) {
        without.put(REPLACEMENT);
      } else {
        without.put(octet);
      }
    }
    return without.array();
  }

  private void octets(byte[] octets) {
    room(Integer.BYTES + octets.length).putInt(octets.length).put(octets);
  }

  private ByteBuffer room(int more) {
    if (filled.remaining() < more) {
      int needed = Math.max(filled.position() + more, 2 * filled.capacity());
      filled = ByteBuffer.allocate(needed).put(filled.flip());
    }
    return filled;
  }
}
