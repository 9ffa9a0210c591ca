package org.rollcall.connector.oneroster.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that have as many values as there are columns. */
interface Rows extends Closeable {
  /** The values of the next row, to be used before the one after it; null at the end. */
  @Nullable List<String> next() throws IOException;
}
