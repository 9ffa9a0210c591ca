package org.rollcall.platform.core.sync;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** Leads a run that reads only changes to reading everything: the SIS does not tell changes. */
final class ChangesNotTold extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What a question that a SIS does not understand may come to. */
  private static final Set<FailureKind> REFUSED =
      Set.of(
          FailureKind.REFUSED,
          FailureKind.NOT_OFFERED,
          FailureKind.ADDRESS_WRONG,
          FailureKind.DATA_UNREADABLE,
          FailureKind.ROSTER_INCOMPLETE);

  ChangesNotTold(String sentence) {
    super(sentence, null, false, false);
  }

  /** Why everything must be read; empty when the failure means something else. */
  static Optional<String> why(Throwable failure) {
    if (failure instanceof ChangesNotTold told) {
      return Optional.of(String.valueOf(told.getMessage()));
    }
    return failure instanceof SisException refused && REFUSED.contains(refused.kind())
        ? Optional.of("The SIS did not answer what had changed, so everything was read instead.")
        : Optional.empty();
  }
}
