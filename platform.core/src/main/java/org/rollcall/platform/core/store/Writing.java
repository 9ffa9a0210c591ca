package org.rollcall.platform.core.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How writing to a database goes, and by which clock. Used by any thread. */
public interface Writing {
  /**
   * What is known without asking the database.
   *
   * @param done writes that succeeded since the start
   * @param failed writes that failed because the database or its disk did
   * @param trouble why the last write failed; null when it succeeded, or when there was none
   */
  record SoFar(long done, long failed, @Nullable String trouble) {}

  /** How it went since the start. */
  SoFar soFar();

  /**
   * Writes next to nothing, to see whether that can be done. Blocks as every write does.
   *
   * @throws org.rollcall.connector.api.failure.SisException of kind STORAGE_UNAVAILABLE
   */
  void tryOut();

  /** What time it is at the server that nodes share; empty where the database is this machine's. */
  Optional<Instant> serverTime();
}
