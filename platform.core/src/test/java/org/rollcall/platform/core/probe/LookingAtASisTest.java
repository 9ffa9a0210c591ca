package org.rollcall.platform.core.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.CredentialUse;
import org.rollcall.platform.core.connection.SisAccess;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.credential.CredentialVault;
import org.rollcall.platform.core.credential.MasterKey;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.FakeRegistry;
import org.rollcall.platform.core.testing.FakeSis;
import org.rollcall.platform.core.testing.MemoryConnections;
import org.rollcall.platform.core.testing.MemoryDistricts;
import org.rollcall.platform.core.testing.SettableClock;

class LookingAtASisTest {
  private final MemoryDistricts districts = new MemoryDistricts();
  private final MemoryConnections connections = new MemoryConnections();
  private final List<CapabilityProfiles.Row> profiles = new ArrayList<>();
  private final List<KeptReport> reports = new ArrayList<>();
  private final ProbedSis sis = new ProbedSis();
  private final Caller operator = Caller.operatorKey();
  private final SettableClock clock = new SettableClock();
  private final ProbeSis probes;
  private final TestConformance conformance;
  private final ConnectionId connection;

  LookingAtASisTest(@TempDir Path home) {
    var registry = new FakeRegistry();
    registry.install(sis, "1.0.0");
    var vault = new CredentialVault(MasterKey.of(Optional.empty(), home));
    var secrets =
        new CredentialUse(connections.credentials(), vault, districts, AuditLogs.unread(), clock);
    var contexts =
        new ConnectionContexts(
            secrets,
            any -> HttpClient.newHttpClient(),
            clock,
            stored -> ProbeSis.latest(new Profiles(), stored));
    var access = new SisAccess(connections, registry, contexts);
    probes = new ProbeSis(access, new Profiles(), AuditLogs.unread(), clock);
    conformance = new TestConformance(access, new Reports(), AuditLogs.unread(), clock);
    connection = connected(vault);
  }

  private ConnectionId connected(CredentialVault vault) {
    var district = districts.add("Springfield").id();
    var credential = Credential.of("key", Secret.of("hush"));
    var made =
        new Connection(
            new ConnectionId(0),
            district,
            "Campus",
            FakeSis.ID,
            Settings.of(Map.of()),
            ServiceAddresses.builder(OneRosterVersion.V1_2, URI.create("https://sis.invalid/or"))
                .build(),
            Set.of(),
            clock.instant());
    var sealed = vault.seal(CredentialPlace.of(made, CredentialSlot.CURRENT), credential);
    var stored =
        new StoredCredential(CredentialSlot.CURRENT, sealed, Validity.OPEN, true, clock.instant());
    return connections.add(made, stored).orElseThrow().id();
  }

  @AfterEach
  void stop() {
    sis.letGo.countDown();
    probes.close();
    conformance.close();
  }

  @Test
  void what_was_found_out_is_kept_and_told_to_the_connector() {
    probe();

    assertThat(probes.history(operator, connection)).hasSize(1);
    probe();
    assertThat(sis.told.orElseThrow().pageClamp()).contains(100);
  }

  @Test
  void what_changed_since_the_last_time_is_said() {
    probe();
    sis.pageClamp = "500";

    var second = probe();

    var kept = Optional.ofNullable(second.outcome()).orElseThrow();
    assertThat(kept.changes())
        .extracting(ProfileChange::sentence)
        .containsExactly("Records per page: 100 → 500");
    assertThat(probes.history(operator, connection).get(0).changes()).isEqualTo(kept.changes());
    assertThat(probes.history(operator, connection).get(1).changes()).isEmpty();
  }

  @Test
  void one_connection_is_probed_once_at_a_time() {
    sis.letGo = new CountDownLatch(1);
    var first = probes.begin(operator, connection, ProbeConsent.toRead());

    var refusal =
        catchThrowableOfType(
            Refusal.class, () -> probes.begin(operator, connection, ProbeConsent.toRead()));

    assertThat(first.running()).isTrue();
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT);
  }

  @Test
  void another_district_finds_neither_probe_nor_report() {
    var probe = probe();
    var suite = conformance.begin(operator, connection, ConformanceConsent.toWriteForAnyTeacher());
    var stranger = new Caller("x", Role.ADMIN, new AccountId(9), new DistrictId(2));

    assertThat(
            List.of(
                refused(() -> probes.find(stranger, probe.id())),
                refused(() -> probes.history(stranger, connection)),
                refused(() -> conformance.find(stranger, suite.id())),
                refused(() -> conformance.reports(stranger, connection))))
        .containsOnly(Refusal.Reason.NOT_FOUND);
  }

  @Test
  void a_report_is_kept_for_a_connection_and_not_for_an_address() {
    var suite = conformance.begin(operator, connection, ConformanceConsent.toWriteForAnyTeacher());
    conformance.await(operator, suite.id());
    var once =
        conformance.begin(
            operator,
            new ConnectRequest(
                null,
                null,
                FakeSis.ID,
                "Once",
                Map.of("hostUrl", "https://sis.invalid", "accessKey", "key"),
                Map.of("secretCode", Secret.of("hush"))),
            ConformanceConsent.toWriteForAnyTeacher());

    var ended = conformance.await(operator, once.id());

    assertThat(ended.state()).isEqualTo(Ongoing.State.DONE);
    assertThat(conformance.reports(operator, connection)).hasSize(1);
    assertThat(reports).hasSize(1);
  }

  @Test
  void what_was_begun_an_hour_ago_is_forgotten() {
    var ended = probe();
    clock.advance(Duration.ofMinutes(61));

    assertThat(refused(() -> probes.find(operator, ended.id())))
        .isEqualTo(Refusal.Reason.NOT_FOUND);
    assertThat(probes.history(operator, connection)).hasSize(1);
  }

  @Test
  void a_profile_and_a_report_survive_being_written_down() {
    var kept = Optional.ofNullable(probe().outcome()).orElseThrow().profile();
    var report = ProbedSis.report();

    assertThat(ProfileText.read(ProfileText.write(kept))).isEqualTo(kept);
    assertThat(ReportText.read(ReportText.write(report))).isEqualTo(report);
    assertThat(ReportPage.html("A <b>", report)).contains("A &lt;b&gt;", "1 of 1 checks passed");
  }

  private Ongoing<?, KeptProfile> probe() {
    var begun = probes.begin(operator, connection, ProbeConsent.toRead());
    return probes.await(operator, begun.id());
  }

  private static Refusal.Reason refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable ask) {
    return catchThrowableOfType(Refusal.class, ask).reason();
  }

  private final class Profiles implements CapabilityProfiles {
    @Override
    public void add(ConnectionId id, Row row, int kept) {
      profiles.add(0, row);
    }

    @Override
    public List<Row> of(ConnectionId id) {
      return List.copyOf(profiles);
    }
  }

  private final class Reports implements ConformanceReports {
    @Override
    public KeptReport add(ConnectionId id, ConformanceReport report, int most) {
      var kept = new KeptReport(new ReportId(reports.size() + 1L), id, report);
      reports.add(0, kept);
      return kept;
    }

    @Override
    public List<KeptReport> of(ConnectionId id) {
      return List.copyOf(reports);
    }

    @Override
    public Optional<KeptReport> find(ReportId id) {
      return reports.stream().filter(kept -> kept.id().equals(id)).findFirst();
    }
  }
}
