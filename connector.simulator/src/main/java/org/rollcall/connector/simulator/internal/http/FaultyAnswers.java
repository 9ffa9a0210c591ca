package org.rollcall.connector.simulator.internal.http;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.FaultRule;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;

/** The faults that replace or damage a whole answer; those that bend a page are in Pages. */
final class FaultyAnswers {

  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>";

  private FaultyAnswers() {}

  static void delay(Faults faults) {
    faults
        .rule(FaultKind.DELAY)
        .ifPresent(
            rule -> {
              try {
                TimeUnit.MILLISECONDS.sleep(rule.number());
              } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /** The answer given instead of the true one, if a fault wants that. */
  static Optional<Answer> instead(Faults faults) {
    Optional<FaultRule> status = faults.rule(FaultKind.STATUS);
    if (faults.has(FaultKind.HTML)) {
      return Optional.of(Answer.html(status.map(FaultRule::number).orElse(200), PAGE));
    }
    return faults
        .rule(FaultKind.REDIRECT)
        .map(rule -> Answer.empty(302).with("Location", rule.value()))
        .or(() -> faults.rule(FaultKind.TOO_MANY_REQUESTS).map(FaultyAnswers::tooMany))
        .or(() -> status.map(FaultyAnswers::refused));
  }

  /**
   * Damages data; a token only where the fault names its address, for nothing else would be
   * reached.
   */
  static Answer damage(Answer answer, Faults faults, boolean isData) {
    return faults
        .rule(FaultKind.TRUNCATE)
        .filter(rule -> isData || !rule.part().isEmpty())
        .map(rule -> answer.withBody(answer.body().substring(0, answer.body().length() / 2)))
        .orElse(answer);
  }

  private static Answer tooMany(FaultRule rule) {
    return Answer.refused(429, MinorCode.SERVER_BUSY, "Too many requests; come back later.")
        .with("Retry-After", rule.value());
  }

  private static Answer refused(FaultRule rule) {
    return Answer.refused(
        rule.number(), MinorCode.closestTo(rule.number()), "This fault was ordered.");
  }
}
