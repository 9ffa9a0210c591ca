package org.rollcall.platform.core.plan;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * What was approved of a held plan, by record and kind: it passes also when the plan is made anew.
 */
final class Approvals {
  /** Nothing was. */
  static final Approvals NONE = new Approvals(null, null, List.of());

  private static final int AT_ONCE = 2_000;

  private final @Nullable Plans plans;
  private final @Nullable Plan plan;
  private final List<Decision> decisions;

  private Approvals(@Nullable Plans plans, @Nullable Plan plan, List<Decision> decisions) {
    this.plans = plans;
    this.plan = plan;
    this.decisions = decisions;
  }

  /** Those of the newest making of a plan that still count; the making after them uses them up. */
  static Approvals of(Plans plans, Plan plan, Instant now) {
    var counting =
        plans.decisions(plan.id()).stream()
            .filter(it -> it.generation() == plan.generation() && now.isBefore(it.until()))
            .toList();
    return counting.isEmpty() ? NONE : new Approvals(plans, plan, counting);
  }

  boolean none() {
    return decisions.isEmpty();
  }

  /** Whether an entry of the plan may be applied. */
  boolean cover(PlannedChange entry) {
    return decisions.stream()
        .anyMatch(it -> it.scope().covers(entry.kind(), entry.school(), entry.schoolClass()));
  }

  /** Whether what comes in at a place may: it hurts nobody, so it need not have been listed. */
  boolean coverAddition(Placement at) {
    return decisions.stream()
        .anyMatch(
            it -> it.scope().covers(ChangeKind.ADDITION, at.group().school(), at.schoolClass()));
  }

  /** To ask of one record after the other, by key. */
  Walk walk(RosterCollection collection) {
    return new Walk(collection);
  }

  /** Goes through the approved changes of a collection, by key. */
  final class Walk {
    private final RosterCollection collection;
    private final Deque<PlannedChange> ahead = new ArrayDeque<>();
    private @Nullable RecordKey after;
    private boolean last = none();

    private Walk(RosterCollection collection) {
      this.collection = collection;
    }

    /** Whether a change of a record is approved. Keys are asked for ascending. */
    boolean approves(ChangeKind kind, RecordKey key) {
      while (true) {
        var next = next();
        if (next == null || next.key().compareTo(key) > 0) {
          return false;
        }
        if (next.key().equals(key)) {
          return next.kind() == kind && cover(next);
        }
        ahead.removeFirst();
      }
    }

    private @Nullable PlannedChange next() {
      if (ahead.isEmpty() && !last && plans != null && plan != null) {
        var some = plans.byKey(plan, collection, after, AT_ONCE);
        ahead.addAll(some);
        last = some.size() < AT_ONCE;
        after = some.isEmpty() ? after : some.get(some.size() - 1).key();
      }
      return ahead.peekFirst();
    }
  }
}
