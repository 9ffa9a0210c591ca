package org.rollcall.platform.core.connection;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.eligibility.AnswersListener;
import org.rollcall.platform.core.eligibility.Confirming;
import org.rollcall.platform.core.eligibility.EligibilityStanding;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.rollcall.platform.core.eligibility.Reason;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.setup.DistrictChoice;

/**
 * Holds what may flow against what a district is eligible for. While nobody answered, nothing is
 * asked; what flows already is stopped only where an answer withholds it.
 */
public final class FlowGate implements AnswersListener {
  private final KeptEligibility eligibility;
  private final DistrictChoice choice;
  private final Connections connections;
  private final SwitchOff switchOff;
  private final Confirming confirming;

  /** Guards these connections. */
  public FlowGate(
      KeptEligibility eligibility,
      DistrictChoice choice,
      Connections connections,
      SwitchOff switchOff,
      Confirming confirming) {
    this.eligibility = eligibility;
    this.choice = choice;
    this.connections = connections;
    this.switchOff = switchOff;
    this.confirming = confirming;
  }

  /**
   * Refuses, as a conflict, flows that are withheld, and any flow while the district is not yet
   * eligible and nobody confirmed.
   *
   * @param confirmed whether the caller confirms now
   */
  void mustAdmit(
      Caller caller,
      DistrictId district,
      ConnectorId connector,
      Set<DataFlow> flows,
      boolean confirmed) {
    var standing = eligibility.standing(district, connector).orElse(null);
    if (standing == null || flows.isEmpty()) {
      return;
    }
    mustNotWithhold(standing, flows);
    if (!standing.needsConfirmation()) {
      return;
    }
    if (!confirmed) {
      throw Refusal.conflict(unconfirmed(standing));
    }
    confirming.confirm(caller, district, standing);
  }

  /**
   * The same before a connection is made, changing nothing; where no district is named the one that
   * will be chosen is meant.
   */
  void mustBeAdmissible(
      Caller caller,
      @Nullable DistrictId named,
      ConnectorId connector,
      Set<DataFlow> flows,
      boolean confirmed) {
    var district = flows.isEmpty() ? null : choice.meant(caller, named).orElse(null);
    var standing =
        district == null ? null : eligibility.standing(district.id(), connector).orElse(null);
    if (standing == null) {
      return;
    }
    mustNotWithhold(standing, flows);
    if (standing.needsConfirmation() && !confirmed) {
      throw Refusal.conflict(unconfirmed(standing));
    }
  }

  /** Switches off what the new answers withhold; it is asked for again when they change back. */
  @Override
  public void answered(Caller caller, DistrictId district, EligibilityStanding standing) {
    var connector = standing.connector().id();
    for (Connection connection : connections.of(district)) {
      if (connection.connector().equals(connector)) {
        switchOff(caller, connection, standing);
      }
    }
  }

  private void switchOff(Caller caller, Connection connection, EligibilityStanding standing) {
    var off = EnumSet.noneOf(DataFlow.class);
    off.addAll(connection.acknowledged());
    off.removeIf(flow -> !standing.eligibility().withheld().contains(needed(flow)));
    if (!off.isEmpty()) {
      switchOff.of(
          caller,
          connection,
          off,
          off.stream().map(flow -> withheld(standing, flow)).collect(joining(" ")));
    }
  }

  private static void mustNotWithhold(EligibilityStanding standing, Set<DataFlow> flows) {
    for (DataFlow flow : flows) {
      if (standing.eligibility().withheld().contains(needed(flow))) {
        throw Refusal.conflict(
            withheld(standing, flow) + " When that has changed, change the answer.");
      }
    }
  }

  private static String withheld(EligibilityStanding standing, DataFlow flow) {
    var why =
        standing.eligibility().withholding(needed(flow)).stream()
            .map(FlowGate::because)
            .collect(joining(" "));
    var name = flow.name().charAt(0) + flow.name().substring(1).toLowerCase(Locale.ROOT);
    return name + " stays off. " + why;
  }

  private static String because(Reason reason) {
    return "To “%s” the answer is “%s”. %s"
        .formatted(reason.text(), reason.answer(), reason.sentence())
        .strip();
  }

  private static String unconfirmed(EligibilityStanding standing) {
    return "The district is not yet eligible for %s, so nothing flows until somebody confirms. %s"
            .formatted(standing.connector().product(), Confirming.against(standing.eligibility()))
        + " Confirm it on the page Eligibility, with confirmNotEligible in the API, or with"
        + " --confirm-not-eligible on the command line.";
  }

  private static Capability needed(DataFlow flow) {
    return switch (flow) {
      case IMPORT -> Capability.ROSTER;
      case EXPORT -> Capability.GRADEBOOK_WRITE;
    };
  }
}
