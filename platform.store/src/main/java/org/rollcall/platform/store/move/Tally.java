package org.rollcall.platform.store.move;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a table holds, and the sum of what each row hashes to: the same whatever the order.
 */
final class Tally {
  private final MessageDigest digest;
  private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES + 1);
  private long rows;
  private long high;
  private long low;

  Tally() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(@Nullable Object[] row) {
    for (@Nullable Object value : row) {
      if (value == null) {
        add('0', new byte[0]);
      } else if (value instanceof Long number) {
        add('n', ByteBuffer.allocate(Long.BYTES).putLong(number).array());
      } else if (value instanceof byte[] octets) {
        add('o', octets);
      } else {
        add('t', ((String) value).getBytes(StandardCharsets.UTF_8));
      }
    }
    var hash = ByteBuffer.wrap(digest.digest());
    high += hash.getLong();
    low += hash.getLong();
    rows++;
  }

  private void add(char kind, byte[] octets) {
    digest.update(length.clear().put((byte) kind).putInt(octets.length).array());
    digest.update(octets);
  }

  long rows() {
    return rows;
  }

  boolean sameAs(Tally other) {
    return rows == other.rows && high == other.high && low == other.low;
  }
}
