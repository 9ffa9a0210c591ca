package org.rollcall.platform.core.roster;

import org.rollcall.connector.api.roster.SourcedId;

/** The first 128 bits of the SHA-256 of a sourcedId; ordered as unsigned octets. */
public record RecordKey(long high, long low) implements Comparable<RecordKey> {
  /** The key of an identifier. */
  public static RecordKey of(SourcedId sourcedId) {
    return ofBytes(
        Sha256.first16(sourcedId.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  /** As 16 octets, big-endian. */
  public byte[] bytes() {
    return java.nio.ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  /** From the first 16 octets. */
  public static RecordKey ofBytes(byte[] bytes) {
    return new RecordKey(Octets.number(bytes, 0), Octets.number(bytes, Long.BYTES));
  }

  @Override
  public int compareTo(RecordKey other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }
}
