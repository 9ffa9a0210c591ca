package org.rollcall.platform.core.roster;

import java.nio.charset.StandardCharsets;

/**
 * A record as {@link RecordCodec} wrote it: UTF-8 JSON. The octets are shared, not copied; nobody
 * changes them.
 */
public final class RecordBody {
  private final byte[] octets;

  /** Takes over the octets; the caller does not touch them any more. */
  public RecordBody(byte[] octets) {
    this.octets = octets;
  }

  /** The octets, shared. */
  public byte[] octets() {
    return octets;
  }

  /** The JSON text. */
  public String text() {
    return new String(octets, StandardCharsets.UTF_8);
  }

  /** The hash by which two bodies are told apart. */
  public ContentHash hash() {
    return ContentHash.of(octets);
  }

  @Override
  public String toString() {
    return "RecordBody[" + octets.length + " octets]";
  }
}
