package org.rollcall.platform.store.roster;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * A text by whose beginning a person is found.
 *
 * @param recordKey of the person
 * @param sortKey where the person stands in lists
 */
record SearchEntry(String searchKey, RecordKey recordKey, String sortKey) {
  static final Comparator<SearchEntry> BY_KEY = Comparator.comparing(SearchEntry::searchKey);

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(searchKey);
    out.writeLong(recordKey.high());
    out.writeLong(recordKey.low());
    out.writeUTF(sortKey);
  }

  static SearchEntry read(DataInputStream in) throws IOException {
    var searchKey = in.readUTF();
    var recordKey = new RecordKey(in.readLong(), in.readLong());
    return new SearchEntry(searchKey, recordKey, in.readUTF());
  }
}
