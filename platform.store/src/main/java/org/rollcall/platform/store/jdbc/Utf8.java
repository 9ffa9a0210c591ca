package org.rollcall.platform.store.jdbc;

/**
 * Text that is there as octets of UTF-8, without NUL: a value for {@link ManyRows} that need not
 * become a string first. The octets are shared, not copied.
 */
public final class Utf8 {
  private final byte[] octets;

  public Utf8(byte[] octets) {
    this.octets = octets;
  }

  /** The octets, shared. */
  public byte[] octets() {
    return octets;
  }
}
