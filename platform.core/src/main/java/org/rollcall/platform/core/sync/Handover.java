package org.rollcall.platform.core.sync;

import java.nio.file.Path;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.csv.CsvRoster;

/** A roster that somebody handed over, to be read instead of asking the SIS. */
public interface Handover {
  /** What was handed over. */
  HandedFile file();

  /** A run begins to read it, in the run's own thread; perhaps a second time. */
  void begins(SyncRunId run);

  /**
   * Opens it with a connector; the run closes what it gets.
   *
   * @param scratch an empty folder for the reading, gone when it has ended
   * @throws org.rollcall.connector.api.failure.SisException of kind FILE_UNREADABLE
   */
  CsvRoster open(SisConnector connector, Path scratch);
}
