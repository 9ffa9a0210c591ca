package org.rollcall.platform.core.plan;

import java.util.List;

/**
 * What the guard says of a change set.
 *
 * @param alarms the worst first, with names; empty when it may pass
 * @param used the raised limits that an alarm would have stood against
 * @param tallies how many records there are of each type at each school, additions not counted yet
 */
record Judgement(List<Alarm> alarms, List<RaisedLimit> used, Tallies tallies) {
  boolean passes() {
    return alarms.isEmpty();
  }

  /** Whether an alarm is about a change at a place. */
  boolean suspects(ChangeKind kind, Placement at) {
    return alarms.stream().anyMatch(alarm -> isAbout(alarm, kind, at));
  }

  private static boolean isAbout(Alarm alarm, ChangeKind kind, Placement at) {
    var type = at.group().type();
    return switch (alarm.rule()) {
      case REMOVED -> kind == ChangeKind.REMOVAL && isAbout(alarm, at.group());
      case CHANGED -> kind == ChangeKind.CHANGE && isAbout(alarm, at.group());
      case CLASS ->
          kind == ChangeKind.REMOVAL
              && type == RosterType.ENROLLMENTS
              && at.schoolClass() != null
              && at.schoolClass().equals(alarm.schoolClass());
      case SHRUNK, EMPTY ->
          kind == ChangeKind.REMOVAL && type.collection() == alarm.type().collection();
    };
  }

  private static boolean isAbout(Alarm alarm, SchoolGroup group) {
    return alarm.type() == group.type()
        && (alarm.school() == null || alarm.school().equals(group.school()));
  }
}
