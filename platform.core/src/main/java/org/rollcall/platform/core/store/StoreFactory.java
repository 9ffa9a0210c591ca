package org.rollcall.platform.core.store;

import java.nio.file.Path;
import java.time.Clock;

/** Opens the database of an installation; the one service of platform.store. */
public interface StoreFactory {
  /**
   * Opens the database, making or migrating it first.
   *
   * @throws org.rollcall.connector.api.failure.SisException of kind STORAGE_UNAVAILABLE with a
   *     sentence that an operator can act on
   */
  Store open(StorePlace place, Clock clock);

  /**
   * Copies everything from the file of a home into an empty database on a server, all or nothing,
   * and compares; the file stays.
   *
   * @throws org.rollcall.connector.api.failure.SisException with a sentence that an operator can
   *     act on
   */
  Moved move(Path home, DatabaseServer server, Clock clock);

  /**
   * What was moved.
   *
   * @param where what the server is called
   */
  record Moved(String where, int tables, long rows) {}

  /** Opens the file of a home. */
  default Store open(Path home, Clock clock) {
    return open(StorePlace.inHome(home), clock);
  }
}
