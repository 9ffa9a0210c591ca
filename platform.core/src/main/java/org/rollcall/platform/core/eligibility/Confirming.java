package org.rollcall.platform.core.eligibility;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.district.DistrictId;

/** Remembers, and audits, that a person goes on although the district is not yet eligible. */
public final class Confirming {
  private final EligibilityAnswers answers;
  private final AuditLog audit;
  private final Clock clock;

  /** Keeps confirmations here. */
  public Confirming(EligibilityAnswers answers, AuditLog audit, Clock clock) {
    this.answers = answers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Confirms what the standing says against the district. */
  public void confirm(Caller caller, DistrictId district, EligibilityStanding standing) {
    var connector = standing.connector().id();
    var confirmation = new Confirmation(standing.newest(), clock.instant(), caller.name());
    answers.confirm(district, connector, confirmation);
    audit.record(
        caller,
        AuditAction.NOT_ELIGIBLE_CONFIRMED,
        district,
        "eligibility for " + connector,
        "Goes on although not yet eligible: " + against(standing.eligibility()));
  }

  /** Why a district is not yet eligible, in one line. */
  public static String against(Eligibility eligibility) {
    return eligibility.against().stream().map(Reason::sentence).collect(joining(" "));
  }
}
