package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.connection.CredentialSlot.CURRENT;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.CredentialUse;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.connection.WarnOfExpiry;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.credential.CredentialVault;
import org.rollcall.platform.core.credential.MasterKey;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.rollcall.platform.core.store.Store;
import org.slf4j.LoggerFactory;

/** Looked at every hour for as long as a secret lasts, with a restart each week. */
class WarningOfSecretsThatEndTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(WarnOfExpiry.class);

  private static final ConnectorRegistry NONE =
      new ConnectorRegistry() {
        @Override
        public List<ConnectorDescriptor> offered() {
          return List.of();
        }

        @Override
        public Optional<ConnectorLease> lease(ConnectorId id) {
          return Optional.empty();
        }
      };

  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private CredentialVault vault;
  private OpenStore open;

  @BeforeEach
  void listen(OpenStore open) {
    this.open = open;
    vault = new CredentialVault(MasterKey.of(Optional.empty(), open.home()));
    said.start();
    LOG.addAppender(said);
  }

  @AfterEach
  void close() {
    LOG.detachAppender(said);
  }

  @OnEachStore
  void each_threshold_is_said_once_whatever_is_started_anew() {
    keep(TODAY.plusDays(70));

    for (int day = 0; day <= 71; day++) {
      if (day % 7 == 3) {
        open.reopened();
      }
      for (int hour = 0; hour < 2; hour++) {
        look();
      }
      open.clock.forward(Duration.ofDays(1));
    }

    assertThat(warnings())
        .hasSize(5)
        .allMatch(line -> line.contains("ends on 2027-01-31"))
        .extracting(line -> line.replaceAll(".* in (\\d+) days.*", "$1"))
        .containsExactly("60", "30", "14", "7", "1");
  }

  @OnEachStore
  void a_start_after_a_long_pause_says_only_what_is_true_now() {
    keep(TODAY.plusDays(70));
    look();

    open.clock.forward(Duration.ofDays(60));
    open.reopened();
    look();
    look();

    assertThat(warnings()).hasSize(1);
    assertThat(warnings().get(0)).contains("in 10 days", "its admin must make a new one");
  }

  private void keep(LocalDate end) {
    var connection = open.store().connections().find(open.connection("Lakeside")).orElseThrow();
    var sealed =
        vault.seal(
            CredentialPlace.of(connection, CURRENT), Credential.of("key", Secret.of("s3cr3t")));
    var validity = new Validity(null, end);
    open.store()
        .credentials()
        .keep(
            connection.id(),
            new StoredCredential(CURRENT, sealed, validity, true, open.clock.instant()));
  }

  /** What the timer does, by a process that has just begun. */
  private void look() {
    Store store = open.store();
    var audit = AuditLog.open(store.auditEntries(), open.home(), open.clock);
    var use = new CredentialUse(store.credentials(), vault, store.districts(), audit, open.clock);
    var answers = store.eligibilityAnswers();
    var kept = new KeptEligibility(answers, store.districts(), NONE, open.clock);
    try (var warn =
        new WarnOfExpiry(store.connections(), store.credentials(), use, kept, answers)) {
      warn.look();
    }
  }

  private List<String> warnings() {
    return said.list.stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
