package org.rollcall.platform.core.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.rollcall.connector.api.roster.SourcedId;

/** Hashes one record after the other. Used by one thread. */
public final class Hashing {
  private final MessageDigest digest = Sha256.digest();

  /** The same as {@link RecordKey#of}. */
  public RecordKey key(SourcedId sourcedId) {
    return RecordKey.ofBytes(digest.digest(sourcedId.value().getBytes(StandardCharsets.UTF_8)));
  }

  /** The same as {@link RecordBody#hash}. */
  public ContentHash content(RecordBody body) {
    return ContentHash.ofBytes(digest.digest(body.octets()));
  }
}
