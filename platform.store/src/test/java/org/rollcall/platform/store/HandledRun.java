package org.rollcall.platform.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.RunInHand;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.core.sync.measure.Measuring;

/** A run without a queue. */
final class HandledRun implements RunInHand {
  private final Connection connection;
  private final SyncRun run;
  private final Measuring measuring = new Measuring(new SettableClock());
  private final Map<RosterCollection, CollectionCounts> counts =
      new EnumMap<>(RosterCollection.class);
  private RunState state = RunState.SUCCEEDED;
  private String ending = "";
  private String known = "";

  HandledRun(Connection connection, SyncRun run) {
    this.connection = connection;
    this.run = run;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public SyncRunId id() {
    return run.id();
  }

  @Override
  public Trigger trigger() {
    return run.trigger();
  }

  @Override
  public Measuring measuring() {
    return measuring;
  }

  @Override
  public void mustGoOn() {}

  @Override
  public void progressed() {}

  @Override
  public CollectionCounts counts(RosterCollection collection) {
    return counts.getOrDefault(collection, CollectionCounts.NONE);
  }

  @Override
  public void counts(RosterCollection collection, CollectionCounts now) {
    counts.put(collection, now);
  }

  @Override
  public void worthKnowing(String sentence) {
    known = (known + " " + sentence).strip();
  }

  @Override
  public void endsAs(RunState how, String sentence) {
    state = how;
    ending = sentence;
  }

  RunState endState() {
    return state;
  }

  String said() {
    return Stream.of(ending, known).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
  }

  long added() {
    return counts.values().stream().mapToLong(CollectionCounts::added).sum();
  }

  long changed() {
    return counts.values().stream().mapToLong(CollectionCounts::changed).sum();
  }

  long removed() {
    return counts.values().stream().mapToLong(CollectionCounts::removed).sum();
  }
}
