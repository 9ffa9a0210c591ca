package org.rollcall.platform.core.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.health.HealthCheck.State;
import org.rollcall.platform.core.store.Writing;

/**
 * Whether the database can be written, for others than those who write: it looks at how the last
 * writes went, and tries one out where there were none, or the last one failed.
 */
public final class WriteWatch implements AutoCloseable {
  private static final String NAME = "writing";

  /** Where nobody writes, a try this often is enough to know. */
  private static final Duration TRIED_OUT = Duration.ofSeconds(30);

  /** No transaction is as long. */
  private static final Duration STUCK = Duration.ofMinutes(2);

  /** So long a failure is worth a look, also when writing works again. */
  private static final Duration RECENT = Duration.ofMinutes(15);

  /** A quarter of what nodes may be silent, as {@code sync.takeOver} is by itself. */
  private static final Duration APART = Duration.ofSeconds(15);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Writing writing;
  private final OneAtATime<Boolean> trial;
  private final Clock clock;
  private long done;
  private long failed;
  private Instant good;
  private Instant bad = Instant.MIN;

  /** Looks at these writes. */
  public WriteWatch(Writing writing, Clock clock) {
    this.writing = writing;
    this.trial = new OneAtATime<>("write trial", this::tryOut);
    this.clock = clock;
    this.good = clock.instant();
  }

  /** How it is; waits a second at most. */
  synchronized HealthCheck check() {
    notice();
    boolean quiet = !clock.instant().isBefore(good.plus(TRIED_OUT));
    // A clock that was set back says nothing of how long it was quiet.
    boolean setBack = clock.instant().isBefore(good);
    if (quiet || setBack || writing.soFar().trouble() != null) {
      trial.within(PATIENCE);
      notice();
    }
    return judged();
  }

  private HealthCheck judged() {
    var trouble = writing.soFar().trouble();
    if (trouble != null) {
      return new HealthCheck(NAME, State.DOWN, trouble);
    }
    if (good.plus(STUCK).isBefore(clock.instant())) {
      return new HealthCheck(
          NAME, State.DOWN, "Nothing could be written to the database since " + good + ".");
    }
    return bad.isAfter(clock.instant().minus(RECENT))
        ? new HealthCheck(
            NAME,
            State.DEGRADED,
            "The database can be written again; a write failed within the last quarter of an hour,"
                + " as the log says.")
        : new HealthCheck(NAME, State.UP, "The database can be written.");
  }

  private void notice() {
    var now = writing.soFar();
    if (now.done() != done) {
      done = now.done();
      good = clock.instant();
    }
    if (now.failed() != failed) {
      failed = now.failed();
      bad = clock.instant();
    }
  }

  private boolean tryOut() {
    try {
      writing.tryOut();
      return true;
    } catch (SisException e) {
      // What went wrong is known then.
      return false;
    }
  }

  /** Whether this machine tells the time that the nodes go by; empty where it is alone. */
  Optional<HealthCheck> clock() {
    return writing
        .serverTime()
        .map(there -> Duration.between(there, clock.instant()).toSeconds())
        .map(WriteWatch::clock);
  }

  private static HealthCheck clock(long ahead) {
    return Math.abs(ahead) <= APART.toSeconds()
        ? new HealthCheck("clock", State.UP, "The clock goes with that of the database server.")
        : new HealthCheck(
            "clock",
            State.DEGRADED,
            "The clock of this machine is "
                + Math.abs(ahead)
                + (ahead > 0 ? " seconds ahead of" : " seconds behind")
                + " that of the database server: the operator must have both set by a time"
                + " service, or nodes take each other for dead.");
  }

  List<Metric> metrics() {
    boolean well = check().state() != State.DOWN;
    return List.of(
        Metric.gauge(
            "rollcall_database_writable", "1 where the database can be written.", well ? 1 : 0),
        Metric.counter(
            "rollcall_database_write_failures_total",
            "Writes since the start that failed because the database or its disk did.",
            List.of(new Metric.Sample(Map.of(), writing.soFar().failed()))));
  }

  @Override
  public void close() {
    trial.close();
  }
}
