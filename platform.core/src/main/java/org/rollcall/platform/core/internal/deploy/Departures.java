package org.rollcall.platform.core.internal.deploy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connectors that leave and have not gone yet. */
final class Departures {
  private static final Logger log = LoggerFactory.getLogger(Departures.class);

  private final ConnectorBundles bundles;
  private final Clock clock;
  private final DeployTimes times;
  private final List<Departure> departures = new ArrayList<>();
  private final List<ConnectorSlot> leaving = new ArrayList<>();

  Departures(ConnectorBundles bundles, Clock clock, DeployTimes times) {
    this.bundles = bundles;
    this.clock = clock;
    this.times = times;
  }

  /** A slot leaves; it must not be in the registry any more. */
  void begin(ConnectorSlot slot) {
    reject(slot);
    leaving.add(slot);
    log.info("Connector {} {} leaves", slot.symbolicName(), slot.build().version());
  }

  /** A slot goes that never served. */
  void reject(ConnectorSlot slot) {
    slot.leave();
    departures.add(new Departure(slot, bundles, clock, times));
  }

  /** Those that served until now, for show. */
  List<ConnectorSlot> leaving() {
    return List.copyOf(leaving);
  }

  /** Whether this version of the bundle has not gone yet: the framework takes it only once. */
  boolean includes(StagedBundle build) {
    return departures.stream().anyMatch(each -> each.slot().build().sameVersionAs(build));
  }

  /** Takes a slot back because the same build is in the folder again. */
  Optional<ConnectorSlot> recall(StagedBundle build) {
    for (var departure : departures) {
      if (departure.slot().build().sameBuildAs(build) && departure.isRevocable()) {
        departures.remove(departure);
        leaving.remove(departure.slot());
        departure.slot().stay();
        return Optional.of(departure.slot());
      }
    }
    return Optional.empty();
  }

  /** Lets go whoever may go now. */
  void tick() {
    for (var departure : List.copyOf(departures)) {
      if (departure.hasGone()) {
        departures.remove(departure);
        leaving.remove(departure.slot());
      }
    }
  }
}
