package org.rollcall.platform.core.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a connection runs by itself, as it stands now.
 *
 * @param chosen whether somebody chose the schedule
 * @param when the schedule in words
 * @param next the next few moments at which runs begin
 * @param blackouts those that hold or will hold, by first day
 * @param holding the blackout that holds now
 * @param tellsChanges whether the SIS tells what changed; empty when nobody has found out
 * @param suggestion a blackout that suggests itself, unless there is one in those days already
 */
public record RunPlanning(
    Schedule schedule,
    boolean chosen,
    String when,
    ZoneId zone,
    List<Instant> next,
    List<Blackout> blackouts,
    Optional<Blackout> holding,
    Optional<Boolean> tellsChanges,
    Optional<Suggestion> suggestion) {
  public RunPlanning {
    next = List.copyOf(next);
    blackouts = List.copyOf(blackouts);
  }
}
