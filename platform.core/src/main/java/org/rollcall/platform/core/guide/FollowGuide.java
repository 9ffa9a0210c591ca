package org.rollcall.platform.core.guide;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.SetupStep;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.setup.DistrictChoice;

/**
 * Ticks off the steps of a connector's guide, for a district. Where no district is named, the
 * caller's own is meant, or the only one besides the demo.
 */
public final class FollowGuide {
  private final Ticks ticks;
  private final DistrictChoice choice;
  private final ConnectorRegistry registry;
  private final AuditLog audit;
  private final Clock clock;

  /** Keeps ticks here. */
  public FollowGuide(
      Ticks ticks, DistrictChoice choice, ConnectorRegistry registry, AuditLog audit, Clock clock) {
    this.ticks = ticks;
    this.choice = choice;
    this.registry = registry;
    this.audit = audit;
    this.clock = clock;
  }

  /** A guide as it is before anybody follows it. */
  public static GuideStanding unfollowed(ConnectorDescriptor descriptor) {
    return new GuideStanding(null, descriptor, steps(descriptor, Map.of()));
  }

  /** How far a district has come; refused as not found for another's, or without the connector. */
  public GuideStanding of(Caller caller, @Nullable DistrictId named, ConnectorId connector) {
    var descriptor = descriptor(connector);
    var district = choice.meant(caller, named).orElse(null);
    Map<StepKey, Tick> done =
        district == null
            ? Map.of()
            : ticks.of(district.id(), connector).stream().collect(toMap(Tick::step, tick -> tick));
    return new GuideStanding(district, descriptor, steps(descriptor, done));
  }

  /**
   * Ticks steps off, and takes ticks back; whoever ticked first stays named. Refused when a key
   * names no step of the guide.
   */
  public GuideStanding tick(
      Caller caller,
      @Nullable DistrictId named,
      ConnectorId connector,
      Set<StepKey> done,
      Set<StepKey> undone) {
    var before = of(caller, named, connector);
    var known = before.steps().stream().map(GuideStep::key).collect(toSet());
    if (!known.containsAll(done) || !known.containsAll(undone)) {
      throw Refusal.invalid(
          "done", "The guide has changed and lacks one of these steps: reload it, and tick again.");
    }
    var district = choice.of(caller, named);
    var added =
        before.steps().stream()
            .filter(step -> !step.done() && done.contains(step.key()))
            .map(step -> new Tick(step.key(), clock.instant(), caller.name()))
            .toList();
    var removed =
        before.steps().stream()
            .filter(step -> step.done() && undone.contains(step.key()))
            .map(GuideStep::key)
            .collect(toSet());
    if (added.isEmpty() && removed.isEmpty()) {
      return before;
    }
    ticks.change(district, connector, added, removed);
    var after = of(caller, district, connector);
    audit.record(
        caller,
        AuditAction.GUIDE_TICKED,
        district,
        "setup guide of " + connector,
        after.done() + " of " + after.steps().size() + " steps are done.");
    return after;
  }

  private ConnectorDescriptor descriptor(ConnectorId connector) {
    return registry.descriptor(connector).orElseThrow(() -> Refusal.notFound("connector"));
  }

  private static List<GuideStep> steps(ConnectorDescriptor descriptor, Map<StepKey, Tick> done) {
    var said = new HashMap<SetupStep, Integer>();
    var steps = new ArrayList<GuideStep>();
    for (SetupStep step : descriptor.setupGuide()) {
      var plain = SetupStep.builder(step.text()).section(step.section()).build();
      var key = StepKey.of(step, said.merge(plain, 1, Integer::sum));
      steps.add(new GuideStep(steps.size() + 1, key, step, done.get(key)));
    }
    return steps;
  }
}
