package org.rollcall.platform.core.eligibility;

import java.util.Objects;
import java.util.Optional;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.warning.WarningDays;
import org.rollcall.platform.core.words.DayWords;

/**
 * An answer that ran out, or does so soon enough to warn of it.
 *
 * @param days the warning that is due; 0 once it ran out
 */
public record EndingAnswer(KeptAnswer answer, Reason reason, int days) {
  static Optional<EndingAnswer> of(
      ConnectorDescriptor connector, KeptAnswer answer, Reason reason) {
    var left = reason.daysLeft();
    if (left == null) {
      return Optional.empty();
    }
    if (left <= 0) {
      return Optional.of(new EndingAnswer(answer, reason, 0));
    }
    // Of 45 days no warning 60 days ahead: it would be due before anything happened.
    return WarningDays.due(left)
        .filter(days -> days < lasts(connector, answer))
        .map(days -> new EndingAnswer(answer, reason, days));
  }

  /** Whether any answer of a connector's can run out. */
  public static boolean canBe(ConnectorDescriptor connector) {
    return connector.eligibility().stream()
        .flatMap(question -> question.choices().stream())
        .anyMatch(EligibilityRules::runsOut);
  }

  private static int lasts(ConnectorDescriptor connector, KeptAnswer answer) {
    return connector.eligibility().stream()
        .filter(question -> question.id().equals(answer.question()))
        .flatMap(question -> EligibilityRules.choice(question, answer.given().choice()).stream())
        .flatMap(choice -> choice.lastsDays().stream())
        .findFirst()
        .orElse(0);
  }

  /** How many days are left; 0 or less once it ran out. */
  public long daysLeft() {
    return Objects.requireNonNullElse(reason.daysLeft(), 0L);
  }

  /** What waits for the district's admin. */
  public String sentence() {
    var ends = Objects.requireNonNull(reason.ends(), "what ends has an end");
    if (days == 0) {
      return (reason.sentence() + " " + reason.nextStep()).strip();
    }
    return "“%s” runs out on %s, %s. %s When that is done, change the answer under eligibility."
        .formatted(
            reason.answer(),
            DayWords.brief(ends),
            EligibilityRules.in(daysLeft()),
            reason.nextStep());
  }
}
