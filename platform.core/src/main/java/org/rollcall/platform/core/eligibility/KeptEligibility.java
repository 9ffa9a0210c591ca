package org.rollcall.platform.core.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;

/** Judges what is kept, for callers that were let in already. */
public final class KeptEligibility {
  private final EligibilityAnswers answers;
  private final Districts districts;
  private final ConnectorRegistry registry;
  private final Clock clock;

  /** Judges these answers by what these connectors say. */
  public KeptEligibility(
      EligibilityAnswers answers, Districts districts, ConnectorRegistry registry, Clock clock) {
    this.answers = answers;
    this.districts = districts;
    this.registry = registry;
    this.clock = clock;
  }

  /** How a district stands; empty while the connector is not installed. */
  public Optional<EligibilityStanding> standing(DistrictId district, ConnectorId connector) {
    return registry
        .descriptor(connector)
        .flatMap(it -> districts.find(district).map(found -> standing(found, it)));
  }

  EligibilityStanding standing(@Nullable District district, ConnectorDescriptor connector) {
    ZoneId zone = district == null ? ZoneOffset.UTC : district.zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var history =
        district == null ? List.<KeptAnswer>of() : answers.history(district.id(), connector.id());
    var unjudged =
        new EligibilityStanding(
            district,
            connector,
            today,
            new Eligibility(List.of(), connector.eligibility()),
            history,
            district == null
                ? null
                : answers.confirmation(district.id(), connector.id()).orElse(null));
    var judged = new EligibilityRules(today, zone).judge(connector, unjudged.answers().values());
    return new EligibilityStanding(district, connector, today, judged, history, unjudged.last());
  }
}
