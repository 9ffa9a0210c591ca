package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.plan.GuardLimits;
import org.rollcall.platform.core.plan.GuardPorts;
import org.rollcall.platform.core.plan.GuardSettings;
import org.rollcall.platform.core.plan.RaisedLimit;
import org.rollcall.platform.core.plan.RunRevisions;
import org.rollcall.platform.core.plan.SchoolGroup;
import org.rollcall.platform.core.plan.SchoolTallies;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.Pauses;
import org.rollcall.platform.core.sync.SyncRunId;

/** What guards rosters, in memory. Old revisions are not kept. */
public final class MemoryGuard {
  private final MemoryMissing missing = new MemoryMissing();
  private final MemoryPlans plans = new MemoryPlans();
  private final MemoryPauses pauses = new MemoryPauses();
  private final GuardPorts ports;

  /** Over these rosters. */
  public MemoryGuard(MemoryRosters rosters) {
    ports =
        new GuardPorts(
            new MemoryStored(rosters),
            missing,
            new Tallies(),
            plans,
            new Settings(),
            new Revisions());
  }

  /** The ports. */
  public GuardPorts ports() {
    return ports;
  }

  /** The pauses. */
  public Pauses pauses() {
    return pauses;
  }

  private static final class MemoryPauses implements Pauses {
    private final Map<ConnectionId, Pause> all = new HashMap<>();

    @Override
    public synchronized Optional<Pause> find(ConnectionId connection) {
      return Optional.ofNullable(all.get(connection));
    }

    @Override
    public synchronized void pause(Pause pause) {
      all.put(pause.connection(), pause);
    }

    @Override
    public synchronized boolean release(ConnectionId connection) {
      return all.remove(connection) != null;
    }
  }

  private static final class Tallies implements SchoolTallies {
    private Map<SchoolGroup, Long> kept = Map.of();
    private Revision of = new Revision(-1);
    private long completed;

    @Override
    public Optional<Map<SchoolGroup, Long>> find(ConnectionId connection, Revision revision) {
      return of.equals(revision) ? Optional.of(kept) : Optional.empty();
    }

    @Override
    public void doubt(ConnectionId connection) {
      of = new Revision(-1);
    }

    @Override
    public void keep(ConnectionId connection, Revision revision, Map<SchoolGroup, Long> tallies) {
      of = revision;
      kept = Map.copyOf(tallies);
    }

    @Override
    public long completeRuns(ConnectionId connection) {
      return completed;
    }

    @Override
    public void completed(ConnectionId connection, long number) {
      completed = number;
    }
  }

  private static final class Settings implements GuardSettings {
    private final List<RaisedLimit> raised = new ArrayList<>();
    private GuardLimits limits = GuardLimits.USUAL;
    private Grace grace = Grace.USUAL;

    @Override
    public GuardLimits limits(ConnectionId connection) {
      return limits;
    }

    @Override
    public void keep(ConnectionId connection, GuardLimits kept) {
      limits = kept;
    }

    @Override
    public Grace grace(ConnectionId connection) {
      return grace;
    }

    @Override
    public void keep(ConnectionId connection, Grace kept) {
      grace = kept;
    }

    @Override
    public List<RaisedLimit> raised(ConnectionId connection) {
      return List.copyOf(raised);
    }

    @Override
    public void raise(RaisedLimit limit) {
      raised.add(limit);
    }

    @Override
    public int takeBack(ConnectionId connection, Instant now) {
      int before = raised.size();
      raised.removeIf(limit -> limit.counts(now));
      return before - raised.size();
    }

    @Override
    public void use(RaisedLimit limit, SyncRunId run) {
      raised.remove(limit);
    }
  }

  private static final class Revisions implements RunRevisions {
    private final Map<SyncRunId, RunRevision> all = new HashMap<>();

    @Override
    public synchronized void keep(RunRevision published) {
      all.put(published.run(), published);
    }

    @Override
    public synchronized Optional<RunRevision> find(SyncRunId run) {
      return Optional.ofNullable(all.get(run));
    }

    @Override
    public synchronized Optional<SyncRunId> runOf(ConnectionId connection, Revision revision) {
      return all.values().stream()
          .filter(it -> it.revision().equals(revision))
          .map(RunRevision::run)
          .findFirst();
    }
  }
}
