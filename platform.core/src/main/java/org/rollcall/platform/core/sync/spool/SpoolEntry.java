package org.rollcall.platform.core.sync.spool;

import java.nio.ByteBuffer;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * One record that was read: 40 octets, whatever the record's size. One that lies outside the scope
 * is an entry without a body too, so that it can be told from one that is absent.
 *
 * @param place where its body begins; of two with the same key, the later one has the greater place
 * @param deleted whether it has no body: the SIS marked it as to be deleted, or it lies outside
 */
public record SpoolEntry(RecordKey key, ContentHash content, long place, boolean deleted) {
  static final int OCTETS = 5 * Long.BYTES;

  /** No body has it: what stands without one as to be deleted has the content 0. */
  static final ContentHash CONTENT_OUTSIDE = new ContentHash(0, 1);

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

  /** Whether it came, and lies outside the scope. */
  public boolean outside() {
    return deleted && content.equals(CONTENT_OUTSIDE);
  }

  /** Whether it stands before another: by key, then by place. */
  boolean isBefore(SpoolEntry other) {
    int order = key.compareTo(other.key);
    return order < 0 || (order == 0 && place < other.place);
  }
}
