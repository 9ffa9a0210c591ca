package org.rollcall.platform.core.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * What a change set would take from the roster, counted by what the guard judges together. Grows
 * with schools and with classes that lose somebody, not with records.
 */
final class Losses {
  private final Map<SchoolGroup, Long> removed = new HashMap<>();
  private final Map<SchoolGroup, Long> changed = new HashMap<>();
  private final Map<RosterType, Long> ended = new HashMap<>();
  private final Map<SourcedId, Integer> members = new HashMap<>();
  private final Map<SourcedId, Integer> leavingAnyway = new HashMap<>();

  void remove(Placement at) {
    removed.merge(at.group(), 1L, Long::sum);
    if (at.group().type() == RosterType.ENROLLMENTS && at.schoolClass() != null) {
      members.merge(at.schoolClass(), 1, Integer::sum);
    }
  }

  void change(Placement at) {
    changed.merge(at.group(), 1L, Long::sum);
  }

  void end(Placement at) {
    ended.merge(at.group().type(), 1L, Long::sum);
    leaveAnyway(at);
  }

  /** It was judged before, or ended: it is no member that could be lost now. */
  void leaveAnyway(Placement at) {
    if (at.group().type() == RosterType.ENROLLMENTS && at.schoolClass() != null) {
      leavingAnyway.merge(at.schoolClass(), 1, Integer::sum);
    }
  }

  Map<SchoolGroup, Long> removed() {
    return removed;
  }

  Map<SchoolGroup, Long> changed() {
    return changed;
  }

  long ended(RosterType type) {
    return ended.getOrDefault(type, 0L);
  }

  /** Members lost by class. */
  Map<SourcedId, Integer> members() {
    return members;
  }

  int leavingAnyway(@Nullable SourcedId schoolClass) {
    return leavingAnyway.getOrDefault(schoolClass, 0);
  }
}
