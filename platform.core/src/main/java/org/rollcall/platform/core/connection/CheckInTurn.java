package org.rollcall.platform.core.connection;

import java.util.ArrayList;
import java.util.function.Function;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.failure.FailureKind;

/** A check with the stored secrets: with the next one too, when the SIS rejects the current one. */
final class CheckInTurn {
  private final CredentialTurn turn;
  private final Function<Credential, ConnectionCheck> check;

  CheckInTurn(CredentialTurn turn, Function<Credential, ConnectionCheck> check) {
    this.turn = turn;
    this.check = check;
  }

  ConnectionCheck run() {
    var outcome = check.apply(turn.credential());
    if (rejected(outcome) && turn.rejected()) {
      outcome = after(switched(), check.apply(turn.credential()));
    }
    if (rejected(outcome)) {
      return told(outcome);
    }
    // A later step may fail for another reason; the secret itself was taken.
    if (outcome.passed()) {
      turn.accepted();
    }
    return outcome;
  }

  private static boolean rejected(ConnectionCheck outcome) {
    return outcome
        .failedStep()
        .flatMap(CheckStep::failure)
        .filter(FailureKind.CREDENTIALS_REJECTED::equals)
        .isPresent();
  }

  private static CheckStep switched() {
    return CheckStep.builder(
            "Take the next secret",
            true,
            "The SIS rejects the current secret, so the next one was tried.")
        .build();
  }

  private static ConnectionCheck after(CheckStep first, ConnectionCheck outcome) {
    var steps = new ArrayList<CheckStep>();
    steps.add(first);
    steps.addAll(outcome.steps());
    return ConnectionCheck.builder()
        .steps(steps)
        .confirmed(outcome.confirmed().orElse(null))
        .build();
  }

  private ConnectionCheck told(ConnectionCheck outcome) {
    var steps = outcome.steps().stream().map(step -> step.passed() ? step : told(step)).toList();
    return ConnectionCheck.builder().steps(steps).build();
  }

  private CheckStep told(CheckStep failed) {
    return turn.explained(failed.sentence())
        .map(
            told ->
                CheckStep.builder(failed.title(), false, told.sentence())
                    .failure(told.kind())
                    .httpStatus(failed.httpStatus().orElse(null))
                    .address(failed.address().orElse(null))
                    .took(failed.took())
                    .build())
        .orElse(failed);
  }
}
