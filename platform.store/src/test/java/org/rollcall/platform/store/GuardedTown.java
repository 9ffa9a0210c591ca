package org.rollcall.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Decision;
import org.rollcall.platform.core.plan.DecisionScope;
import org.rollcall.platform.core.plan.GuardPorts;
import org.rollcall.platform.core.plan.GuardedRoster;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanFilter;
import org.rollcall.platform.core.plan.PlannedChange;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.sync.PulledCollection;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.core.sync.spool.RosterSpool;

/** A SIS in memory, whose roster is kept in a real store under the eyes of the guard. */
final class GuardedTown implements AutoCloseable {
  private static final RecordCodec CODEC = new RecordCodec();

  final OpenStore open;
  final ConnectionId connection;
  private final Path home;
  private final GuardedRoster keeper;

  /** What the SIS has: by collection, by identifier. */
  private final Map<RosterCollection, Map<String, RosterRecord>> sis =
      new EnumMap<>(RosterCollection.class);

  private final Map<RosterCollection, List<String>> marked = new EnumMap<>(RosterCollection.class);

  GuardedTown(OpenStore open) {
    this.open = open;
    this.home = temporary();
    this.connection = open.connection("Lakeside");
    var store = open.store();
    this.keeper = new GuardedRoster(store.districts(), store.rosters(), store.guard(), open.clock);
  }

  GuardPorts ports() {
    return open.store().guard();
  }

  /** The SIS has these, instead of those with the same identifiers. */
  GuardedTown has(RosterRecord... records) {
    for (var record : records) {
      var id = record.sourcedId().value();
      of(SchoolDistrict.collection(record)).put(id, record);
      marked.values().forEach(ids -> ids.remove(id));
    }
    return this;
  }

  GuardedTown has(List<? extends RosterRecord> records) {
    return has(records.toArray(RosterRecord[]::new));
  }

  /** The SIS has them no longer. */
  GuardedTown loses(RosterCollection collection, String... ids) {
    for (var id : ids) {
      of(collection).remove(id);
    }
    return this;
  }

  /** The SIS has none of a collection any more. */
  GuardedTown losesAll(RosterCollection collection) {
    of(collection).clear();
    return this;
  }

  /** The SIS marks them as to be deleted. */
  GuardedTown marks(RosterCollection collection, String... ids) {
    loses(collection, ids);
    marked.computeIfAbsent(collection, any -> new ArrayList<>()).addAll(List.of(ids));
    return this;
  }

  private Map<String, RosterRecord> of(RosterCollection collection) {
    return sis.computeIfAbsent(collection, any -> new TreeMap<>());
  }

  List<RosterRecord> all(RosterCollection collection) {
    return List.copyOf(of(collection).values());
  }

  /** Identifiers of the enrollments of a class that the SIS has. */
  List<String> membersOf(String schoolClass) {
    return all(RosterCollection.ENROLLMENTS).stream()
        .map(Enrollment.class::cast)
        .filter(it -> it.schoolClass().value().equals(schoolClass))
        .map(it -> it.sourcedId().value())
        .toList();
  }

  /** How a run ended. */
  record Ended(HandledRun run, RunState state, String sentence) {}

  /** A night passes, and a run reads everything. */
  Ended night() {
    open.clock.forward(Duration.ofDays(1));
    return run();
  }

  /** A run reads everything. */
  Ended run() {
    return run(Trigger.SCHEDULED, Absence.COUNTS);
  }

  Ended run(Trigger trigger, Absence absence) {
    var begun = open.store().syncRuns().begin(connection, trigger, open.clock.instant());
    var run = new HandledRun(open.store().connections().find(connection).orElseThrow(), begun);
    try (var spool = new RosterSpool(home.resolve("spool"))) {
      keeper.keep(run, pulled(spool, absence), spool.folder(), counts -> {});
    }
    return new Ended(run, run.endState(), run.said());
  }

  private Map<RosterCollection, PulledCollection> pulled(RosterSpool spool, Absence absence) {
    var pulled = new LinkedHashMap<RosterCollection, PulledCollection>();
    for (var collection : RosterCollection.values()) {
      if (collection == RosterCollection.DEMOGRAPHICS) {
        continue;
      }
      var taken = spool.begin(collection);
      taken.beginPage();
      of(collection)
          .forEach(
              (id, record) -> taken.add(RecordKey.of(record.sourcedId()), CODEC.encode(record)));
      marked
          .getOrDefault(collection, List.of())
          .forEach(id -> taken.addDeleted(RecordKey.of(RosterRecords.id(id))));
      pulled.put(collection, new PulledCollection(taken.finish(), absence));
    }
    return pulled;
  }

  RosterReader reader() {
    return open.store().rosters().read(connection);
  }

  long stored(RosterCollection collection) {
    return reader().counts().getOrDefault(collection, 0L);
  }

  long missing(RosterCollection collection) {
    return ports().missing().counts(connection).getOrDefault(collection, 0L);
  }

  Plan waiting() {
    return ports().plans().waiting(connection).orElseThrow();
  }

  Plan newest() {
    return ports().plans().latest(connection, 1).get(0);
  }

  List<PlannedChange> entries(Plan plan) {
    return ports().plans().entries(plan, PlanFilter.ALL, null, 10_000).items();
  }

  /** A person approves part of the plan that waits, for a day. */
  void approve(DecisionScope scope) {
    var now = open.clock.instant();
    var plan = waiting();
    ports()
        .plans()
        .decide(
            new Decision(
                plan.id(),
                plan.generation(),
                scope,
                "agnes@example.org",
                now,
                "They left.",
                now.plus(Duration.ofDays(2))));
  }

  @Override
  public void close() {
    try {
      RosterSpool.clear(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("rollcall-guard");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
