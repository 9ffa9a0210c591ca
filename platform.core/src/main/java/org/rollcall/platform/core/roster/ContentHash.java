package org.rollcall.platform.core.roster;

/** The first 128 bits of the SHA-256 of a record's body. */
public record ContentHash(long high, long low) implements Comparable<ContentHash> {
  /** The hash of an encoded record. */
  public static ContentHash of(byte[] body) {
    return ofBytes(Sha256.first16(body));
  }

  /** As 16 octets, big-endian. */
  public byte[] bytes() {
    return java.nio.ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  /** From the first 16 octets. */
  public static ContentHash ofBytes(byte[] bytes) {
    return new ContentHash(Octets.number(bytes, 0), Octets.number(bytes, Long.BYTES));
  }

  @Override
  public int compareTo(ContentHash other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }
}
