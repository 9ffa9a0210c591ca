package org.rollcall.platform.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.credential.CredentialVault;
import org.rollcall.platform.core.credential.MasterKey;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.eligibility.Confirming;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.setup.DistrictChoice;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.FakeRegistry;
import org.rollcall.platform.core.testing.FakeSis;
import org.rollcall.platform.core.testing.MemoryConnections;
import org.rollcall.platform.core.testing.MemoryDistricts;
import org.rollcall.platform.core.testing.MemoryEligibilityAnswers;
import org.rollcall.platform.core.testing.SettableClock;

class ConnectingASisTest {
  private static final Map<String, String> VALUES =
      Map.of("hostUrl", "https://sis.invalid", "accessKey", "key");
  private static final Map<String, Secret> SECRETS = Map.of("secretCode", Secret.of("hush"));

  private final MemoryDistricts districts = new MemoryDistricts();
  private final MemoryConnections connections = new MemoryConnections();
  private final FakeSis sis = new FakeSis();
  private final FakeRegistry registry = new FakeRegistry();
  private final List<String> planned = new ArrayList<>();
  private final Caller operator = Caller.operatorKey();
  private final CredentialVault vault;
  private final ConnectSis connectSis;

  ConnectingASisTest(@TempDir Path home) {
    var clock = new SettableClock();
    registry.install(sis, "1.0.0");
    vault = new CredentialVault(MasterKey.of(Optional.empty(), home));
    var secrets =
        new CredentialUse(connections.credentials(), vault, districts, AuditLogs.unread(), clock);
    var contexts = new ConnectionContexts(secrets, any -> HttpClient.newHttpClient(), clock);
    connectSis =
        new ConnectSis(
            connections,
            registry,
            secrets,
            contexts,
            new Plans(),
            AuditLogs.unread(),
            new DistrictChoice(districts, ZoneOffset.UTC),
            gate(clock),
            clock);
  }

  private FlowGate gate(Clock clock) {
    var answers = new MemoryEligibilityAnswers();
    return new FlowGate(
        new KeptEligibility(answers, districts, registry, clock),
        new DistrictChoice(districts, ZoneOffset.UTC),
        connections,
        new SwitchOff(connections, (id, flow) -> {}, new Plans(), AuditLogs.unread()),
        new Confirming(answers, AuditLogs.unread(), clock));
  }

  private final class Plans implements RunPlan {
    @Override
    public void planRegular(Connection connection) {
      planned.add("plan " + connection.id());
    }

    @Override
    public void cancel(ConnectionId connection) {
      planned.add("cancel " + connection);
    }
  }

  @AfterEach
  void stop() {
    connectSis.close();
  }

  private static Caller adminOf(District district) {
    return new Caller("admin", Role.ADMIN, new AccountId(9), district.id());
  }

  private static ConnectRequest request(
      String name, Map<String, String> values, Map<String, Secret> secrets) {
    return new ConnectRequest(null, null, FakeSis.ID, name, values, secrets);
  }

  private CheckRun connect(Caller caller, ConnectRequest request) {
    return connectSis.await(caller, connectSis.begin(caller, request).id());
  }

  private Connection connected() {
    var check = connect(operator, request("SIS", VALUES, SECRETS));
    return connections.find(Optional.ofNullable(check.connection()).orElseThrow()).orElseThrow();
  }

  private Refusal refused(ConnectRequest request) {
    return catchThrowableOfType(Refusal.class, () -> connectSis.begin(operator, request));
  }

  private static Map<String, String> valuesWith(String field, String value) {
    var values = new HashMap<>(VALUES);
    values.put(field, value);
    return values;
  }

  @Test
  void what_passes_its_check_is_saved_with_the_secret_sealed() {
    var connection = connected();

    assertThat(connection.settings().asMap()).containsOnlyKeys("hostUrl");
    assertThat(connection.acknowledged()).isEmpty();
    var credential = opened(connection);
    assertThat(credential.key()).isEqualTo("key");
    assertThat(credential.secret()).isEqualTo(Secret.of("hush"));
    assertThat(registry.leases()).isZero();
  }

  @Test
  void what_fails_its_check_is_not_saved() {
    sis.onCheck(false, () -> {});

    var check = connect(operator, request("SIS", VALUES, SECRETS));

    assertThat(check.state()).isEqualTo(CheckRun.State.FAILED);
    assertThat(check.values()).containsEntry("hostUrl", "https://sis.invalid");
    assertThat(connections.all()).isEmpty();
  }

  @Test
  void a_connector_that_breaks_fails_the_check_as_a_defect() {
    sis.onCheck(
        true,
        () -> {
          throw new NoClassDefFoundError("org/example/Missing");
        });

    var check = connect(operator, request("SIS", VALUES, SECRETS));

    assertThat(check.state()).isEqualTo(CheckRun.State.FAILED);
    assertThat(check.steps().get(0).failure()).contains(FailureKind.DEFECT);
  }

  @Test
  void what_a_check_found_out_is_kept_until_another_check_finds_otherwise() {
    sis.findsOut(Map.of("found.tokenStyle", "body", "found.other", "1"));
    var connection = connected();
    assertThat(connection.settings().asMap())
        .containsOnlyKeys("hostUrl", "found.tokenStyle", "found.other");
    sis.findsOut(Map.of("found.tokenStyle", "basic"));
    var sentBack = new HashMap<>(connection.settings().asMap());

    connect(
        operator, new ConnectRequest(connection.id(), null, FakeSis.ID, "SIS", sentBack, Map.of()));

    assertThat(connections.find(connection.id()).orElseThrow().settings().asMap())
        .containsOnly(
            Map.entry("hostUrl", "https://sis.invalid"), Map.entry("found.tokenStyle", "basic"));
  }

  @Test
  void every_field_gets_its_own_sentence() {
    var values = Map.of("hostUrl", "x".repeat(2001), "accessKey", "line\nbreak", "extra", "1");

    var refusal = refused(request("  ", values, Map.of()));

    assertThat(refusal.fields())
        .containsOnlyKeys("name", "hostUrl", "accessKey", "secretCode", "extra");
  }

  @Test
  void the_connectors_complaint_about_an_address_comes_per_field() {
    var refusal = refused(request("SIS", valuesWith("hostUrl", "sis"), SECRETS));

    assertThat(refusal.fields()).containsOnlyKeys("hostUrl");
    assertThat(districts.all()).isEmpty();
    assertThat(registry.leases()).isZero();
  }

  @Test
  void without_a_connector_it_says_who_installs_it() {
    registry.remove();

    assertThat(refused(request("SIS", VALUES, SECRETS)).reason())
        .isEqualTo(Refusal.Reason.UNAVAILABLE);
  }

  @Test
  void a_name_is_taken_once_per_district() {
    connected();

    assertThat(refused(request("sis", VALUES, SECRETS)).reason())
        .isEqualTo(Refusal.Reason.CONFLICT);
  }

  @Test
  void a_changed_connection_keeps_secrets_that_were_left_empty() {
    var connection = connected();
    var change =
        new ConnectRequest(
            connection.id(),
            null,
            FakeSis.ID,
            "Renamed",
            Map.of("hostUrl", "https://other.invalid", "accessKey", ""),
            Map.of());

    var check = connect(operator, change);

    assertThat(check.connection()).isEqualTo(connection.id());
    var after = connections.find(connection.id()).orElseThrow();
    assertThat(after.name()).isEqualTo("Renamed");
    assertThat(opened(after).secret()).isEqualTo(Secret.of("hush"));
  }

  @Test
  void where_nobody_names_a_district_the_only_one_connects_and_the_first_is_made() {
    connected();
    assertThat(districts.all()).extracting(District::name).containsExactly("My district");

    districts.add("Another");

    assertThat(refused(request("Second", VALUES, SECRETS)).fields()).containsOnlyKeys("district");
  }

  @Test
  void another_districts_connections_and_checks_are_not_found() {
    var check = connect(operator, request("SIS", VALUES, SECRETS));
    var stranger = adminOf(districts.add("Another"));

    assertThat(connectSis.list(stranger)).isEmpty();
    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> connectSis.find(stranger, new ConnectionId(1)))
                .reason())
        .isEqualTo(Refusal.Reason.NOT_FOUND);
    assertThat(
            catchThrowableOfType(Refusal.class, () -> connectSis.find(stranger, check.id()))
                .reason())
        .isEqualTo(Refusal.Reason.NOT_FOUND);
  }

  @Test
  void agreeing_to_the_import_plans_the_night_once() {
    var id = connected().id();

    connectSis.acknowledge(operator, id, Set.of(DataFlow.IMPORT));
    var agreed = connectSis.acknowledge(operator, id, Set.of(DataFlow.EXPORT));

    assertThat(agreed.acknowledged()).containsExactlyInAnyOrder(DataFlow.values());
    assertThat(planned).containsExactly("plan 1");
  }

  @Test
  void a_stored_connection_is_checked_as_it_is() {
    var connection = connected();

    var check = connectSis.check(operator, connection.id());

    assertThat(connectSis.await(operator, check.id()).state()).isEqualTo(CheckRun.State.PASSED);
    assertThat(connections.all()).containsExactly(connection);
  }

  private Credential opened(Connection connection) {
    var stored = connections.credentials().of(connection.id()).get(0);
    return vault.open(CredentialPlace.of(connection, stored.slot()), stored.sealed());
  }
}
