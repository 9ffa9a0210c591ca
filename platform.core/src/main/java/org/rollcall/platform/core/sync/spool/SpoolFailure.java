package org.rollcall.platform.core.sync.spool;

import java.io.IOException;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** What it means that a spool cannot be written or read. */
public final class SpoolFailure {
  private SpoolFailure() {}

  /** As a failure of the store. */
  public static SisException of(IOException cause) {
    return new SisException(
        FailureKind.STORAGE_UNAVAILABLE,
        "Rollcall cannot write to the folder spool in ROLLCALL_HOME: the operator must look whether"
            + " the disk is full and the folder writable.",
        cause);
  }
}
