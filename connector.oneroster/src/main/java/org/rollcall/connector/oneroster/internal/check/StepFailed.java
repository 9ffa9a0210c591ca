package org.rollcall.connector.oneroster.internal.check;

import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** A step failed, and it is known better than from the kind alone what to do now. */
final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final String nextStep;

  StepFailed(FailureKind kind, String sentence, String nextStep) {
    super(sentence);
    this.kind = kind;
    this.nextStep = nextStep;
  }

  StepFailed(SisException failure, String nextStep) {
    super(failure.sentence(), failure);
    this.kind = failure.kind();
    this.nextStep = nextStep;
  }

  FailureKind kind() {
    return kind;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }

  String nextStep() {
    return nextStep;
  }
}
