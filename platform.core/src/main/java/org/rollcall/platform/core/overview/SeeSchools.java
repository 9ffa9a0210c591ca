package org.rollcall.platform.core.overview;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.match.MatchAccounts;
import org.rollcall.platform.core.match.MatchShare;
import org.rollcall.platform.core.plan.GroupCount;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.ReviewPlans;
import org.rollcall.platform.core.roster.ReadRosters;

/** Tells how a roster stands at each of its schools. */
public final class SeeSchools {
  /** Some systems mark their schools as local. */
  private static final Set<OrgType> SCHOOLS = EnumSet.of(OrgType.SCHOOL, OrgType.LOCAL);

  private final Overview overview;
  private final ReadRosters rosters;
  private final ReviewPlans plans;
  private final MatchAccounts accounts;

  /** Looks at these. */
  public SeeSchools(
      Overview overview, ReadRosters rosters, ReviewPlans plans, MatchAccounts accounts) {
    this.overview = overview;
    this.rosters = rosters;
    this.plans = plans;
    this.accounts = accounts;
  }

  /** Schools by name, and whatever has classes, however the SIS calls it; refused as not found. */
  public List<SchoolStanding> of(Caller caller, ConnectionId id) {
    var roster = rosters.open(caller, id);
    var classes = roster.classesPerSchool();
    var confirmed = overview.of(caller, id).rosterAt();
    var held = plans.waiting(caller, id).orElse(null);
    var waiting = held == null ? Map.<SourcedId, Long>of() : waiting(caller, held);
    var emails = MatchShare.bySchool(accounts.known(caller, id));
    return roster.orgs().stream()
        .filter(org -> SCHOOLS.contains(org.type()) || classes.containsKey(org.sourcedId()))
        .map(
            org ->
                new SchoolStanding(
                    org,
                    classes.getOrDefault(org.sourcedId(), 0L),
                    confirmed(org, confirmed, held, waiting),
                    waiting.getOrDefault(org.sourcedId(), 0L),
                    emails.get(org.sourcedId().value())))
        .toList();
  }

  private Map<SourcedId, Long> waiting(Caller caller, Plan held) {
    return plans.bySchool(caller, held.id()).stream()
        .filter(it -> it.id() != null)
        .collect(
            toMap(GroupCount::id, it -> it.additions() + it.changes() + it.removals(), Long::sum));
  }

  /** A run that is held has read every school, and where it found no change all is as it was. */
  private static @Nullable Instant confirmed(
      Org org, @Nullable Instant byGoodRun, @Nullable Plan held, Map<SourcedId, Long> waiting) {
    return held != null
            && byGoodRun != null
            && held.made().isAfter(byGoodRun)
            && !waiting.containsKey(org.sourcedId())
        ? held.made()
        : byGoodRun;
  }
}
