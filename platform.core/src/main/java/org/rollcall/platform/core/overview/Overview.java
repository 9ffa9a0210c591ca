package org.rollcall.platform.core.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.CredentialUse;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.eligibility.EligibilityStanding;
import org.rollcall.platform.core.eligibility.EndingAnswer;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.rollcall.platform.core.exchange.DataExchange;
import org.rollcall.platform.core.finding.Findings;
import org.rollcall.platform.core.finding.NewErrors;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.schedule.RunMoments;
import org.rollcall.platform.core.sync.Pauses;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;

/** Tells how connections stand. */
public final class Overview {
  private static final Comparator<ConnectionStatus> URGENT_FIRST =
      Comparator.comparing((ConnectionStatus status) -> !needsSomebody(status))
          .thenComparing(status -> status.district().name(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(status -> status.connection().name(), String.CASE_INSENSITIVE_ORDER);

  /** How long a run may take, or be tried again, before its roster counts as out of date. */
  private static final Duration OVERDUE = Duration.ofHours(2);

  private final Districts districts;
  private final Connections connections;
  private final ConnectorRegistry registry;
  private final Rosters rosters;
  private final SyncRoster syncs;
  private final Pauses pauses;
  private final DataExchange exchange;
  private final CredentialUse secrets;
  private final KeptEligibility eligibility;
  private final RunMoments moments;
  private final Findings findings;
  private final Clock clock;

  /** Looks at these connections. */
  public Overview(
      Districts districts,
      Connections connections,
      ConnectorRegistry registry,
      Rosters rosters,
      SyncRoster syncs,
      Pauses pauses,
      DataExchange exchange,
      CredentialUse secrets,
      KeptEligibility eligibility,
      RunMoments moments,
      Findings findings,
      Clock clock) {
    this.districts = districts;
    this.connections = connections;
    this.registry = registry;
    this.rosters = rosters;
    this.syncs = syncs;
    this.pauses = pauses;
    this.exchange = exchange;
    this.secrets = secrets;
    this.eligibility = eligibility;
    this.moments = moments;
    this.findings = findings;
    this.clock = clock;
  }

  /** All that the caller may see; those that need somebody first, then by district and name. */
  public List<ConnectionStatus> all(Caller caller) {
    Map<?, District> byId =
        districts.all().stream().collect(Collectors.toMap(District::id, district -> district));
    return connections.all().stream()
        .filter(connection -> caller.maySee(connection.district()))
        .flatMap(
            connection ->
                Optional.ofNullable(byId.get(connection.district())).stream()
                    .map(district -> status(caller, district, connection)))
        .sorted(URGENT_FIRST)
        .toList();
  }

  /** One; refused as not found. */
  public ConnectionStatus of(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    var district =
        districts.find(connection.district()).orElseThrow(() -> Refusal.notFound("connection"));
    return status(caller, district, connection);
  }

  private ConnectionStatus status(Caller caller, District district, Connection connection) {
    var id = connection.id();
    var descriptor = registry.descriptor(connection.connector());
    var newest = syncs.latest(caller, id, Staleness.RUNS);
    var lastRun = newest.stream().findFirst().orElse(null);
    var lastGood = syncs.lastGood(caller, id).orElse(null);
    var next = syncs.next(caller, id).orElse(null);
    var pause = pauses.find(id).orElse(null);
    var standing =
        Standing.of(
                connection,
                descriptor.isPresent(),
                Standing.judged(newest),
                lastGood,
                pause,
                tooOld(connection, lastGood))
            .orAsksAgain(exchange.asksAgain(connection))
            .orOfSecrets(secrets.outlook(connection))
            .orOfAnswers(ending(connection, descriptor))
            .orOfFindings(NewErrors.of(id, findings));
    var confirmed = rosters.current(id).equals(Revision.NONE) ? null : lastGood;
    return new ConnectionStatus(
        district,
        connection,
        descriptor.map(ConnectorDescriptor::product).orElse(connection.connector().value()),
        descriptor.isPresent(),
        standing.condition(),
        confirmed == null ? null : confirmed.ended(),
        confirmed == null ? Map.of() : rosters.read(id).counts(),
        lastRun,
        lastGood,
        pause == null ? next : null,
        standing.attention(),
        standing.whoActs(),
        confirmed == null ? null : staleness(caller, connection, confirmed).orElse(null),
        moments.blackout(connection, clock.instant()).orElse(null),
        pause);
  }

  private Optional<Staleness> staleness(Caller caller, Connection connection, SyncRun lastGood) {
    return Staleness.of(
        lastGood,
        syncs.latest(caller, connection.id(), Staleness.RUNS),
        connection.acknowledged().contains(DataFlow.IMPORT),
        tooOldAt(connection, lastGood),
        clock.instant());
  }

  private boolean tooOld(Connection connection, @Nullable SyncRun lastGood) {
    return lastGood != null && tooOldAt(connection, lastGood).isBefore(clock.instant());
  }

  /**
   * A roster is too old when a run that its schedule had is well past; never while the schedule is
   * off or a blackout holds.
   */
  private Instant tooOldAt(Connection connection, SyncRun lastGood) {
    var confirmed = lastGood.ended();
    if (confirmed == null) {
      return Instant.MAX;
    }
    var usual = confirmed.plus(Staleness.TOO_OLD);
    return moments
        .after(connection, confirmed)
        .map(due -> due.plus(OVERDUE))
        .map(due -> due.isAfter(usual) ? due : usual)
        .orElse(Instant.MAX);
  }

  private List<EndingAnswer> ending(
      Connection connection, Optional<ConnectorDescriptor> descriptor) {
    return descriptor
        .filter(EndingAnswer::canBe)
        .flatMap(any -> eligibility.standing(connection.district(), connection.connector()))
        .map(EligibilityStanding::ending)
        .orElse(List.of());
  }

  private static boolean needsSomebody(ConnectionStatus status) {
    return status.whoActs() != null && status.whoActs() != Actor.NOBODY;
  }
}
