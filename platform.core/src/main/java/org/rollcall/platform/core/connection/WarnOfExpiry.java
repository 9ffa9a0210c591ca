package org.rollcall.platform.core.connection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.eligibility.EligibilityAnswers;
import org.rollcall.platform.core.eligibility.EndingAnswer;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every hour which secrets end soon, and which answers on eligibility, and says so in the
 * log, once for each of the days.
 */
public final class WarnOfExpiry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarnOfExpiry.class);

  private final Connections connections;
  private final Credentials credentials;
  private final CredentialUse use;
  private final KeptEligibility eligibility;
  private final EligibilityAnswers answers;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "secret expiry");
            thread.setDaemon(true);
            return thread;
          });

  /** Warns of these. */
  public WarnOfExpiry(
      Connections connections,
      Credentials credentials,
      CredentialUse use,
      KeptEligibility eligibility,
      EligibilityAnswers answers) {
    this.connections = connections;
    this.credentials = credentials;
    this.use = use;
    this.eligibility = eligibility;
    this.answers = answers;
  }

  /** Begins to look. */
  public void start() {
    var unused = timer.scheduleWithFixedDelay(this::lookSafely, 0, 60, TimeUnit.MINUTES);
  }

  private void lookSafely() {
    try {
      look();
    } catch (SisException e) {
      LOG.warn("What ends soon cannot be seen at the moment: {}", e.sentence());
    }
  }

  /** Looks once. */
  public void look() {
    for (Connection connection : connections.all()) {
      lookAtSecrets(connection);
      lookAtAnswers(connection);
    }
  }

  private void lookAtSecrets(Connection connection) {
    var outlook = use.outlook(connection);
    var last = outlook.last();
    if (last != null) {
      outlook
          .warning()
          .filter(days -> !warned(connection, last, days))
          .ifPresent(days -> warn(connection, outlook, last, days));
    }
  }

  private void lookAtAnswers(Connection connection) {
    eligibility.standing(connection.district(), connection.connector()).stream()
        .flatMap(standing -> standing.ending().stream())
        .filter(ending -> !warned(ending))
        .forEach(ending -> warn(connection, ending));
  }

  private boolean warned(EndingAnswer ending) {
    return answers
        .warned(ending.answer().number())
        .filter(days -> days <= ending.days())
        .isPresent();
  }

  private void warn(Connection connection, EndingAnswer ending) {
    answers.warned(ending.answer().number(), ending.days());
    LOG.warn(
        "The answer {} = {} of district {} on {} {} {}: its admin must do what the eligibility page"
            + " says, and answer anew",
        ending.answer().question(),
        ending.answer().given().choice(),
        connection.district(),
        connection.connector(),
        ending.days() == 0 ? "ran out on" : "runs out on",
        ending.reason().ends());
  }

  private boolean warned(Connection connection, CredentialSlot slot, int days) {
    return credentials.of(connection.id()).stream()
        .filter(stored -> stored.slot() == slot)
        .map(StoredCredential::warned)
        .anyMatch(before -> before != null && before <= days);
  }

  private void warn(Connection connection, Outlook outlook, CredentialSlot slot, int days) {
    credentials.warned(connection.id(), slot, days);
    LOG.warn(
        "The secret of connection {} of district {} ends on {}, in {} days, and there is no other:"
            + " its admin must make a new one in the SIS and enter it",
        connection.id(),
        connection.district(),
        outlook.end(),
        outlook.daysLeft().orElse(0));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
