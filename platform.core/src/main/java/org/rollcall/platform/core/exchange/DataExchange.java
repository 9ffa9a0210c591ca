package org.rollcall.platform.core.exchange;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connection.SwitchOff;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.refusal.Refusal;

/** Shows what would flow, takes a person's agreement to it, and takes it back. */
public final class DataExchange {
  private final Agreements agreements;
  private final ConnectorRegistry registry;
  private final ConnectSis connectSis;
  private final SwitchOff switchOff;
  private final FlowTimes times;
  private final Clock clock;

  /** Reviews these connections. */
  public DataExchange(
      Agreements agreements,
      ConnectorRegistry registry,
      ConnectSis connectSis,
      SwitchOff switchOff,
      FlowTimes times,
      Clock clock) {
    this.agreements = agreements;
    this.registry = registry;
    this.connectSis = connectSis;
    this.switchOff = switchOff;
    this.times = times;
    this.clock = clock;
  }

  /** Import and export of a connection, as they would be and as they were agreed to. */
  public List<FlowReview> review(Caller caller, ConnectionId id) {
    var connection = connectSis.find(caller, id);
    return Stream.of(DataFlow.values()).map(flow -> review(connection, flow)).toList();
  }

  /** Whether what flows over a connection is not what was agreed to. */
  public boolean asksAgain(Connection connection) {
    return connection.acknowledged().stream()
        .anyMatch(flow -> review(connection, flow).asksAgain());
  }

  private FlowReview review(Connection connection, DataFlow flow) {
    var now = features(connection, flow);
    var agreed = agreements.find(connection.id(), flow);
    var then = agreed.map(Agreement::features).orElse(now);
    boolean known = !now.isEmpty();
    return new FlowReview(
        flow,
        connection.acknowledged().contains(flow),
        now,
        known ? now.stream().filter(feature -> !then.contains(feature)).toList() : List.of(),
        known ? then.stream().filter(feature -> !now.contains(feature)).toList() : List.of(),
        times.words(connection, flow),
        agreed.map(Agreement::at).orElse(null),
        agreed.map(Agreement::by).orElse(""));
  }

  private List<String> features(Connection connection, DataFlow flow) {
    Optional<ConnectorDescriptor> descriptor = registry.descriptor(connection.connector());
    return descriptor.map(known -> FlowFeatures.of(flow, known)).orElse(List.of());
  }

  /**
   * Agrees to flows as they are now, besides those agreed to before, and plans the nightly run once
   * import is among them; refused like {@link ConnectSis#acknowledge}.
   */
  public Connection acknowledge(
      Caller caller, ConnectionId id, Set<DataFlow> flows, boolean confirmed) {
    var connection = connectSis.acknowledge(caller, id, flows, confirmed);
    for (DataFlow flow : flows) {
      agreements.keep(
          new Agreement(id, flow, features(connection, flow), clock.instant(), caller.name()));
    }
    return connection;
  }

  /** Takes back the agreement to flows: a run under way is stopped, and none is planned. */
  public Connection switchOff(Caller caller, ConnectionId id, Set<DataFlow> flows) {
    var before = connectSis.find(caller, id);
    var off = EnumSet.noneOf(DataFlow.class);
    off.addAll(before.acknowledged());
    off.retainAll(flows);
    if (off.isEmpty()) {
      return before;
    }
    return switchOff.of(caller, before, off, "Switched off " + DataFlow.words(off) + ".");
  }

  /** Agrees to exactly these flows: the others are switched off. */
  public Connection set(Caller caller, ConnectionId id, Set<DataFlow> flows) {
    if (flows.isEmpty() && connectSis.find(caller, id).acknowledged().isEmpty()) {
      throw Refusal.invalid("flows", "Tick what may flow, or leave the page as it is.");
    }
    var others = EnumSet.allOf(DataFlow.class);
    others.removeAll(flows);
    if (!flows.isEmpty()) {
      acknowledge(caller, id, flows, false);
    }
    return switchOff(caller, id, others);
  }
}
