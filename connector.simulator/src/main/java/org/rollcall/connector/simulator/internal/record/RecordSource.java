package org.rollcall.connector.simulator.internal.record;

import com.google.gson.JsonObject;

/**
 * Seeded records, made when asked for: the same index always gives the same record. Identifiers
 * ascend with the index, so the natural order is also the order by sourcedId.
 */
public interface RecordSource {

  int size();

  String sourcedId(int index);

  /** The index of an identifier, or -1. */
  int indexOf(String sourcedId);

  String status(int index);

  JsonObject record(int index);
}
