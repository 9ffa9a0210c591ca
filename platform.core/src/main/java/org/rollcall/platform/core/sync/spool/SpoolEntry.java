package org.rollcall.platform.core.sync.spool;

import java.nio.ByteBuffer;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * One record that was read: 40 octets, whatever the record's size.
 *
 * @param place where its body begins; grows with every record, so that it tells the later one
 * @param deleted whether the SIS marked it as to be deleted
 */
public record SpoolEntry(RecordKey key, ContentHash content, long place, boolean deleted) {
  static final int OCTETS = 5 * Long.BYTES;

  void write(ByteBuffer out) {
    out.putLong(key.high());
    out.putLong(key.low());
    out.putLong(content.high());
    out.putLong(content.low());
    out.putLong(deleted ? ~place : place);
  }

  static SpoolEntry read(ByteBuffer in) {
    var key = new RecordKey(in.getLong(), in.getLong());
    var content = new ContentHash(in.getLong(), in.getLong());
    long place = in.getLong();
    return place < 0
        ? new SpoolEntry(key, content, ~place, true)
        : new SpoolEntry(key, content, place, false);
  }

  /** Whether it stands before another: by key, then by place. */
  boolean isBefore(SpoolEntry other) {
    int order = key.compareTo(other.key);
    return order < 0 || (order == 0 && place < other.place);
  }
}
