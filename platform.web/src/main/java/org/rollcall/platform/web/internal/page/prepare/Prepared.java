package org.rollcall.platform.web.internal.page.prepare;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.eligibility.EligibilityStanding;
import org.rollcall.platform.core.eligibility.Reason;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;

/**
 * How far a district is with a connector: eligibility and guide in a line each.
 *
 * @param warnings what ran out or does so soon, a sentence each
 * @param withheld what stays off because of an answer, a sentence each
 * @param mustConfirm whether somebody must confirm before anything flows
 * @param guide how many steps are done; empty when the connector has no guide
 */
public record Prepared(
    Chip chip, List<String> warnings, List<String> withheld, boolean mustConfirm, String guide) {

  public Prepared {
    warnings = List.copyOf(warnings);
    withheld = List.copyOf(withheld);
  }

  /** Of a district, or of the one that is meant; empty while the connector is not installed. */
  public static Optional<Prepared> of(
      Rollcall rollcall, Caller caller, @Nullable DistrictId district, ConnectorId connector) {
    if (rollcall.deployConnectors().offered().stream()
        .noneMatch(offer -> offer.id().equals(connector))) {
      return Optional.empty();
    }
    var standing = rollcall.checkEligibility().of(caller, district, connector);
    var guide = rollcall.followGuide().of(caller, district, connector);
    return Optional.of(
        new Prepared(
            EligibilityWords.chip(standing.eligibility()),
            standing.eligibility().ending().stream().map(Prepared::warning).toList(),
            standing.eligibility().withheld().stream().map(EligibilityWords::withheld).toList(),
            standing.needsConfirmation(),
            GuideView.progress(guide, moments(rollcall, standing))));
  }

  private static Moments moments(Rollcall rollcall, EligibilityStanding standing) {
    var district = standing.district();
    return new Moments(rollcall.clock(), district == null ? ZoneOffset.UTC : district.zone());
  }

  private static String warning(Reason reason) {
    return (reason.sentence() + " " + reason.nextStep()).strip();
  }

  /** Whether something is to be said above the page. */
  public boolean warns() {
    return !warnings.isEmpty();
  }
}
