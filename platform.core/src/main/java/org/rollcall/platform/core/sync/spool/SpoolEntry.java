package org.rollcall.platform.core.sync.spool;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * One record that was read: 40 octets, whatever the record's size.
 *
 * @param place where its body begins; grows with every record, so that it tells the later one
 * @param deleted whether the SIS marked it as to be deleted
 */
public record SpoolEntry(RecordKey key, ContentHash content, long place, boolean deleted) {
  static final Comparator<SpoolEntry> BY_KEY_THEN_PLACE =
      Comparator.comparing(SpoolEntry::key).thenComparingLong(SpoolEntry::place);

  void write(DataOutput out) throws IOException {
    out.writeLong(key.high());
    out.writeLong(key.low());
    out.writeLong(content.high());
    out.writeLong(content.low());
    out.writeLong(deleted ? ~place : place);
  }

  static SpoolEntry read(DataInput in) throws IOException {
    var key = new RecordKey(in.readLong(), in.readLong());
    var content = new ContentHash(in.readLong(), in.readLong());
    long place = in.readLong();
    return place < 0
        ? new SpoolEntry(key, content, ~place, true)
        : new SpoolEntry(key, content, place, false);
  }
}
