package org.rollcall.platform.core.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.disk.DiskSpace;
import org.rollcall.platform.core.health.HealthCheck.State;
import org.rollcall.platform.core.sync.DueRuns;
import org.rollcall.platform.core.sync.QueueLoad;
import org.rollcall.platform.core.sync.RunQueue;

/** Tells whether the platform is well: shortly to everybody, in detail to operators. */
public final class CheckHealth implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofMinutes(5);
  private static final Duration OVERDUE = Duration.ofMinutes(30);
  private static final Duration STUCK = Duration.ofMinutes(10);

  /** Strangers may ask as often as they like; the database is asked this often. */
  private static final Duration REMEMBERED = Duration.ofSeconds(2);

  /** A database that is not there lets those wait who ask it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Connections connections;
  private final ConnectorRegistry registry;
  private final DueRuns due;
  private final RunQueue queue;
  private final Freshness freshness;
  private final WriteWatch writes;
  private final DiskSpace disk;
  private final Supplier<Instant> heartbeat;
  private final Clock clock;
  private final OneAtATime<List<HealthCheck>> answers;
  private volatile @Nullable Seen seen;

  private record Seen(Instant at, Health health) {}

  /**
   * Looks at these.
   *
   * @param writes how writing goes; closed with this
   * @param heartbeat when the timers were last seen at work
   */
  public CheckHealth(
      Connections connections,
      ConnectorRegistry registry,
      DueRuns due,
      RunQueue queue,
      Freshness freshness,
      WriteWatch writes,
      DiskSpace disk,
      Supplier<Instant> heartbeat,
      Clock clock) {
    this.connections = connections;
    this.registry = registry;
    this.due = due;
    this.queue = queue;
    this.freshness = freshness;
    this.writes = writes;
    this.disk = disk;
    this.heartbeat = heartbeat;
    this.clock = clock;
    this.answers = new OneAtATime<>("health", this::inDatabase);
  }

  /** Whether requests can be answered; for everybody, so without any detail. */
  public boolean ready() {
    return health().ready();
  }

  /** Everything; operators only. */
  public Health show(Caller caller) {
    caller.mustBeOperator();
    return health();
  }

  private Health health() {
    var before = seen;
    var now = clock.instant();
    if (before != null
        && now.isBefore(before.at().plus(REMEMBERED))
        && !now.isBefore(before.at())) {
      return before.health();
    }
    var health = look();
    seen = new Seen(now, health);
    return health;
  }

  private Health look() {
    var checks = new ArrayList<HealthCheck>();
    checks.add(disk());
    checks.add(timers());
    checks.add(runs(queue.load()));
    checks.add(writes.check());
    checks.addAll(
        answers
            .within(PATIENCE)
            .orElse(
                List.of(
                    unanswered(
                        "The database has not answered for 5 seconds: the operator must look at its server."))));
    return new Health(checks);
  }

  private static HealthCheck unanswered(String sentence) {
    return new HealthCheck("database", State.DOWN, sentence);
  }

  /** What only the database knows. */
  private List<HealthCheck> inDatabase() {
    try {
      var importing =
          connections.all().stream()
              .filter(connection -> connection.acknowledged().contains(DataFlow.IMPORT))
              .toList();
      var checks = new ArrayList<HealthCheck>();
      checks.add(new HealthCheck("database", State.UP, "The database answers."));
      writes.clock().ifPresent(checks::add);
      checks.add(schedule(importing));
      checks.add(connectors(importing));
      checks.add(fresh(importing));
      return checks;
    } catch (SisException e) {
      return List.of(unanswered(e.sentence()));
    }
  }

  @Override
  public void close() {
    answers.close();
    writes.close();
  }

  private HealthCheck disk() {
    if (!disk.low()) {
      return new HealthCheck("disk", State.UP, "There is room on the disk.");
    }
    return new HealthCheck("disk", disk.full() ? State.DOWN : State.DEGRADED, disk.sentence());
  }

  private HealthCheck timers() {
    return heartbeat.get().plus(HEARTBEAT).isBefore(clock.instant())
        ? new HealthCheck(
            "timers", State.DEGRADED, "The timers have not been at work since " + heartbeat.get())
        : new HealthCheck("timers", State.UP, "The timers work.");
  }

  private HealthCheck runs(QueueLoad load) {
    var slowest = load.slowestProgress();
    return slowest != null && slowest.plus(STUCK).isBefore(clock.instant())
        ? new HealthCheck(
            "runs", State.DEGRADED, "A run has made no progress since " + slowest + ".")
        : new HealthCheck(
            "runs",
            State.UP,
            "Runs going on: " + load.running() + "; waiting: " + load.waiting() + ".");
  }

  private HealthCheck schedule(List<Connection> importing) {
    var live = queue.load().connections();
    var overdue =
        importing.stream()
            .map(Connection::id)
            .filter(id -> !live.contains(id))
            .filter(
                id ->
                    due.next(id)
                        .filter(at -> at.plus(OVERDUE).isBefore(clock.instant()))
                        .isPresent())
            .count();
    return counted("schedule", overdue, "Runs fall due as planned.", "Runs overdue: ");
  }

  private HealthCheck connectors(List<Connection> importing) {
    var missing =
        importing.stream()
            .filter(connection -> registry.descriptor(connection.connector()).isEmpty())
            .count();
    return counted(
        "connectors", missing, "Every connection has its connector.", "Connections without: ");
  }

  private HealthCheck fresh(List<Connection> importing) {
    var stale = importing.stream().filter(freshness::stale).count();
    return counted(
        "freshness",
        stale,
        "No roster is older than telling.staleAfter allows.",
        "Rosters out of date: ");
  }

  private static HealthCheck counted(String name, long wrong, String well, String ill) {
    return wrong == 0
        ? new HealthCheck(name, State.UP, well)
        : new HealthCheck(name, State.DEGRADED, ill + wrong + ".");
  }
}
