package org.rollcall.platform.core.finding.exam;

import java.io.IOException;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** What the operator is told when the disk does not take what is written. */
final class ExamFailure {
  private ExamFailure() {}

  static SisException of(IOException e) {
    return new SisException(
        FailureKind.STORAGE_UNAVAILABLE,
        "Rollcall cannot write below tmp/runs in ROLLCALL_HOME. The operator must look at the disk.",
        e);
  }
}
