package org.rollcall.platform.core.roster;

import java.util.Iterator;

/**
 * The stored records of one collection at the published revision, by key ascending. Holds a
 * database connection until closed.
 */
public interface StoredKeys extends Iterator<StoredKey>, AutoCloseable {
  @Override
  void close();
}
