package org.rollcall.connector.oneroster.internal.csv;

import java.io.IOException;
import org.rollcall.connector.api.roster.RecordSink;

/** The records of one collection of a package, one after the other. */
interface Records extends AutoCloseable {
  /** Hands the next one over, or what was odd about it; false at the end. */
  boolean next(RecordSink sink) throws IOException;

  /** Octets read so far. */
  long octets();

  @Override
  void close() throws IOException;
}
