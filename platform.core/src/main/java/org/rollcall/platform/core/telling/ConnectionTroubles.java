package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.CredentialUse;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connection.Outlook;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.eligibility.EligibilityStanding;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Trouble;

/** What is wrong with a connection. Where nothing is imported, nothing is. */
final class ConnectionTroubles {
  /** Connectors start after the platform, and a replaced one may take a moment. */
  private static final Duration PATIENCE_FOR_A_CONNECTOR = Duration.ofMinutes(5);

  private final RunTroubles runs;
  private final ConnectorRegistry registry;
  private final CredentialUse secrets;
  private final KeptEligibility eligibility;
  private final Clock clock;
  private final Map<ConnectionId, Instant> missedSince = new ConcurrentHashMap<>();

  ConnectionTroubles(
      RunTroubles runs,
      ConnectorRegistry registry,
      CredentialUse secrets,
      KeptEligibility eligibility,
      Clock clock) {
    this.runs = runs;
    this.registry = registry;
    this.secrets = secrets;
    this.eligibility = eligibility;
    this.clock = clock;
  }

  Found of(Connection connection) {
    if (!connection.acknowledged().contains(DataFlow.IMPORT)) {
      return Found.of(List.of());
    }
    var found = runs.of(connection);
    var troubles = new ArrayList<>(found.troubles());
    secrets(connection, troubles);
    if (registry.descriptor(connection.connector()).isEmpty()) {
      return withoutConnector(connection, troubles).orUnsure(found);
    }
    missedSince.remove(connection.id());
    answers(connection, troubles);
    return Found.of(troubles).orUnsure(found);
  }

  private Found withoutConnector(Connection connection, List<Trouble> troubles) {
    var since = missedSince.computeIfAbsent(connection.id(), id -> clock.instant());
    if (since.plus(PATIENCE_FOR_A_CONNECTOR).isAfter(clock.instant())) {
      return new Found(troubles, Set.of(Cause.CONNECTOR_GONE, Cause.ANSWER_ENDS));
    }
    troubles.add(
        new Trouble(
            Cause.CONNECTOR_GONE,
            "The connector "
                + connection.connector()
                + " is not installed: an operator must install it. The roster and its history"
                + " stay.",
            "/connectors",
            Actor.OPERATOR,
            0));
    return new Found(troubles, Set.of(Cause.ANSWER_ENDS));
  }

  private void secrets(Connection connection, List<Trouble> troubles) {
    var outlook = secrets.outlook(connection);
    outlook.attention().ifPresent(sentence -> troubles.add(secret(connection, outlook, sentence)));
  }

  private static Trouble secret(Connection connection, Outlook outlook, String sentence) {
    return new Trouble(
        outlook.last() == null ? Cause.SECRET_UNUSABLE : Cause.SECRET_ENDS,
        sentence,
        "/connections/" + connection.id() + "/secrets",
        Actor.DISTRICT_ADMIN,
        outlook.last() == null ? 0 : outlook.warning().orElse(0));
  }

  private void answers(Connection connection, List<Trouble> troubles) {
    eligibility
        .standing(connection.district(), connection.connector())
        .map(EligibilityStanding::ending)
        .flatMap(ending -> ending.stream().findFirst())
        .ifPresent(
            ending ->
                troubles.add(
                    new Trouble(
                        Cause.ANSWER_ENDS,
                        ending.sentence(),
                        "/connections/" + connection.id() + "/eligibility",
                        Actor.DISTRICT_ADMIN,
                        ending.days())));
  }
}
