package org.rollcall.platform.store.roster;

import java.io.IOException;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** What it means when a file that a run needs while it writes cannot be written or read. */
final class ScratchFailure {
  private ScratchFailure() {}

  static SisException of(IOException cause) {
    return new SisException(
        FailureKind.STORAGE_UNAVAILABLE,
        "Rollcall cannot write to the folder spool in ROLLCALL_HOME: the operator must look whether"
            + " the disk is full and the folder writable.",
        cause);
  }
}
