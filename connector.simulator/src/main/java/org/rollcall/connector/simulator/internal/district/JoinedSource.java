package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.connector.simulator.internal.record.RecordSource;

/** Several kinds of record, one after the other, in one table. */
final class JoinedSource implements RecordSource {

  private final List<RecordSource> parts;
  private final int[] start;

  /** The parts' identifiers must ascend from part to part. */
  JoinedSource(List<RecordSource> parts) {
    this.parts = List.copyOf(parts);
    this.start = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      start[i + 1] = start[i] + parts.get(i).size();
    }
  }

  /** Where the first record of a part is. */
  int startOf(int part) {
    return start[part];
  }

  int partAt(int index) {
    int part = 0;
    while (index >= start[part + 1]) {
      part++;
    }
    return part;
  }

  @Override
  public int size() {
    return start[parts.size()];
  }

  @Override
  public String sourcedId(int index) {
    int part = partAt(index);
    return parts.get(part).sourcedId(index - start[part]);
  }

  @Override
  public int indexOf(String sourcedId) {
    for (int part = 0; part < parts.size(); part++) {
      int index = parts.get(part).indexOf(sourcedId);
      if (index >= 0) {
        return start[part] + index;
      }
    }
    return -1;
  }

  @Override
  public String status(int index) {
    int part = partAt(index);
    return parts.get(part).status(index - start[part]);
  }

  @Override
  public JsonObject record(int index) {
    int part = partAt(index);
    return parts.get(part).record(index - start[part]);
  }
}
