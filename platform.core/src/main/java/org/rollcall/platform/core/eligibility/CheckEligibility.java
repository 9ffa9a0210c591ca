package org.rollcall.platform.core.eligibility;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.setup.DistrictChoice;

/**
 * Asks whether a district can use a connector, before anything is connected or afterwards. Where no
 * district is named, the caller's own is meant, or the only one besides the demo.
 */
public final class CheckEligibility {
  private final KeptEligibility kept;
  private final EligibilityAnswers answers;
  private final DistrictChoice choice;
  private final ConnectorRegistry registry;
  private final AnswersListener listener;
  private final AuditLog audit;
  private final Clock clock;

  /** Keeps answers here, and tells this listener of every change. */
  public CheckEligibility(
      KeptEligibility kept,
      EligibilityAnswers answers,
      DistrictChoice choice,
      ConnectorRegistry registry,
      AnswersListener listener,
      AuditLog audit,
      Clock clock) {
    this.kept = kept;
    this.answers = answers;
    this.choice = choice;
    this.registry = registry;
    this.listener = listener;
    this.audit = audit;
    this.clock = clock;
  }

  /** How a district stands; refused as not found for another's, or without the connector. */
  public EligibilityStanding of(
      Caller caller, @Nullable DistrictId district, ConnectorId connector) {
    var descriptor = descriptor(connector);
    return kept.standing(choice.meant(caller, district).orElse(null), descriptor);
  }

  /**
   * Keeps answers; those that say nothing new are left out.
   *
   * @throws Refusal by question where a question or a choice is unknown, or a day is missing or
   *     cannot be right
   */
  public EligibilityStanding answer(
      Caller caller, @Nullable DistrictId named, ConnectorId connector, List<GivenAnswer> given) {
    var descriptor = descriptor(connector);
    var before = of(caller, named, connector);
    var accepted = AnswerRules.accepted(descriptor, given, before.today());
    var known = before.answers();
    var news =
        accepted.stream()
            .filter(
                answer -> {
                  var earlier = known.get(answer.question());
                  return earlier == null || !earlier.given().equals(answer);
                })
            .toList();
    if (news.isEmpty()) {
      return before;
    }
    var district = choice.of(caller, named);
    answers.add(district, connector, news, clock.instant(), caller.name());
    var after = of(caller, district, connector);
    audit.record(
        caller,
        AuditAction.ELIGIBILITY_ANSWERED,
        district,
        "eligibility for " + connector,
        AnswerRules.sentence(news, after));
    listener.answered(caller, district, after);
    return after;
  }

  /**
   * Remembers that a person wants to go on although the district is not yet eligible; without
   * effect where nothing needs it.
   */
  public EligibilityStanding confirm(
      Caller caller, @Nullable DistrictId named, ConnectorId connector) {
    var before = of(caller, named, connector);
    var district = before.district();
    if (district == null || !before.needsConfirmation()) {
      return before;
    }
    keep(caller, district.id(), before);
    return of(caller, district.id(), connector);
  }

  private void keep(Caller caller, DistrictId district, EligibilityStanding standing) {
    new Confirming(answers, audit, clock).confirm(caller, district, standing);
  }

  private ConnectorDescriptor descriptor(ConnectorId connector) {
    return registry.descriptor(connector).orElseThrow(() -> Refusal.notFound("connector"));
  }
}
