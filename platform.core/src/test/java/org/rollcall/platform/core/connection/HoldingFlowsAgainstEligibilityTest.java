package org.rollcall.platform.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.EligibilityChoice;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.descriptor.Verdict;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditFilter;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.eligibility.CheckEligibility;
import org.rollcall.platform.core.eligibility.Confirming;
import org.rollcall.platform.core.eligibility.GivenAnswer;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.setup.DistrictChoice;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.FakeRegistry;
import org.rollcall.platform.core.testing.FakeSis;
import org.rollcall.platform.core.testing.MemoryAuditEntries;
import org.rollcall.platform.core.testing.MemoryConnections;
import org.rollcall.platform.core.testing.MemoryDistricts;
import org.rollcall.platform.core.testing.MemoryEligibilityAnswers;
import org.rollcall.platform.core.testing.SettableClock;

class HoldingFlowsAgainstEligibilityTest {
  private static final Set<DataFlow> IMPORT = Set.of(DataFlow.IMPORT);
  private static final Set<DataFlow> EXPORT = Set.of(DataFlow.EXPORT);

  private final SettableClock clock = new SettableClock();
  private final MemoryDistricts districts = new MemoryDistricts();
  private final MemoryConnections connections = new MemoryConnections();
  private final MemoryAuditEntries entries = new MemoryAuditEntries();
  private final FakeRegistry registry = new FakeRegistry();
  private final List<String> cancelled = new ArrayList<>();
  private final List<DataFlow> agreementsGone = new ArrayList<>();
  private final District district = districts.add("Springfield");
  private final Caller admin = new Caller("admin", Role.ADMIN, new AccountId(9), district.id());
  private final FlowGate gate;
  private final CheckEligibility eligibility;

  HoldingFlowsAgainstEligibilityTest() {
    var audit = AuditLogs.over(entries);
    var answers = new MemoryEligibilityAnswers();
    var choice = new DistrictChoice(districts, ZoneOffset.UTC);
    var kept = new KeptEligibility(answers, districts, registry, clock);
    var confirming = new Confirming(answers, audit, clock);
    var switchOff =
        new SwitchOff(connections, (id, flow) -> agreementsGone.add(flow), new Plans(), audit);
    gate = new FlowGate(kept, choice, connections, switchOff, confirming);
    eligibility = new CheckEligibility(kept, answers, choice, registry, gate, audit, clock);
  }

  private final class Plans implements RunPlan {
    @Override
    public void planRegular(Connection connection) {}

    @Override
    public void cancel(ConnectionId connection) {
      cancelled.add(connection.toString());
    }
  }

  @BeforeEach
  void a_connector_asks() {
    var sis = new FakeSis();
    sis.asks(
        List.of(
            EligibilityQuestion.builder("license", "Which license?")
                .choices(
                    List.of(
                        choice("full", Verdict.SUPPORTED),
                        EligibilityChoice.builder("reads", "It reads", Verdict.SUPPORTED)
                            .reason("It was bought to read.")
                            .withholds(Set.of(Capability.GRADEBOOK_WRITE))
                            .build(),
                        EligibilityChoice.builder("trial", "A trial", Verdict.BEST_EFFORT)
                            .lastsDays(45)
                            .build(),
                        choice("none", Verdict.NOT_YET)))
                .build()));
    registry.install(sis, "1.0.0");
  }

  @Test
  void while_nobody_answered_nothing_is_asked() {
    admit(IMPORT, false);
    admit(EXPORT, false);

    assertThat(actions()).isEmpty();
  }

  @Test
  void who_is_not_yet_eligible_goes_on_after_one_confirmation_that_is_audited() {
    answer("none");

    assertThat(refused(IMPORT).reason()).isEqualTo(Refusal.Reason.CONFLICT);
    assertThat(refused(IMPORT).sentence())
        .contains("not yet eligible", "Because of none.", "--confirm-not-eligible");
    admit(IMPORT, true);
    admit(EXPORT, false);

    assertThat(actions())
        .containsExactlyInAnyOrder(
            AuditAction.ELIGIBILITY_ANSWERED, AuditAction.NOT_ELIGIBLE_CONFIRMED);
  }

  @Test
  void a_confirmation_beforehand_is_as_good_and_holds_until_an_answer_changes() {
    answer("none");
    eligibility.confirm(admin, null, FakeSis.ID);
    admit(IMPORT, false);

    answer("none");
    admit(IMPORT, false);

    answer("full");
    answer("none");
    assertThat(refused(IMPORT).sentence()).contains("not yet eligible");
  }

  @Test
  void what_an_answer_withholds_cannot_be_acknowledged_and_says_why() {
    answer("reads");

    admit(IMPORT, false);
    assertThat(refused(EXPORT).sentence())
        .startsWith("Export stays off.")
        .contains("“Which license?”", "“It reads”", "It was bought to read.");
    assertThat(
            catchThrowableOfType(
                Refusal.class,
                () -> gate.mustAdmit(admin, district.id(), FakeSis.ID, EXPORT, true)))
        .isNotNull();
  }

  @Test
  void an_answer_that_newly_withholds_switches_export_off_and_leaves_import() {
    answer("full");
    var connection = connected(Set.of(DataFlow.IMPORT, DataFlow.EXPORT));

    answer("reads");

    assertThat(connections.find(connection.id()).orElseThrow().acknowledged())
        .containsExactly(DataFlow.IMPORT);
    assertThat(actions()).contains(AuditAction.EXCHANGE_SWITCHED_OFF);
    assertThat(cancelled).isEmpty();
    assertThat(agreementsGone).containsExactly(DataFlow.EXPORT);

    answer("full");
    assertThat(connections.find(connection.id()).orElseThrow().acknowledged())
        .containsExactly(DataFlow.IMPORT);
    admit(EXPORT, false);
  }

  @Test
  void what_flows_goes_on_when_an_answer_runs_out() {
    var began = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    eligibility.answer(
        admin, null, FakeSis.ID, List.of(new GivenAnswer("license", "trial", began, "")));
    var connection = connected(IMPORT);

    clock.advance(Duration.ofDays(45));

    assertThat(eligibility.of(admin, null, FakeSis.ID).needsConfirmation()).isTrue();
    assertThat(connections.find(connection.id()).orElseThrow().acknowledged())
        .containsExactly(DataFlow.IMPORT);
    assertThat(refused(EXPORT).sentence()).contains("ran out");
  }

  @Test
  void an_answer_that_cannot_be_right_is_named_and_nothing_is_kept() {
    var days =
        catchThrowableOfType(
            Refusal.class,
            () ->
                eligibility.answer(
                    admin,
                    null,
                    FakeSis.ID,
                    List.of(GivenAnswer.of("license", "trial"), GivenAnswer.of("color", "blue"))));
    var later = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    var future =
        catchThrowableOfType(
            Refusal.class,
            () ->
                eligibility.answer(
                    admin,
                    null,
                    FakeSis.ID,
                    List.of(new GivenAnswer("license", "trial", later, ""))));

    assertThat(days.fields()).containsOnlyKeys("license", "color");
    assertThat(future.fields().get("license")).contains("cannot be after today");
    assertThat(eligibility.of(admin, null, FakeSis.ID).history()).isEmpty();
  }

  @Test
  void every_change_stays_in_the_history_and_repeating_an_answer_is_none() {
    answer("none");
    answer("none");
    answer("full");

    var standing = eligibility.of(admin, null, FakeSis.ID);
    assertThat(standing.history())
        .extracting(kept -> kept.given().choice())
        .containsExactly("full", "none");
    assertThat(standing.eligibility().verdict()).contains(Verdict.SUPPORTED);
  }

  @Test
  void another_districts_answers_are_not_found() {
    answer("none");
    var other = districts.add("Shelbyville");
    var stranger = new Caller("other", Role.ADMIN, new AccountId(8), other.id());

    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> eligibility.of(stranger, district.id(), FakeSis.ID))
                .reason())
        .isEqualTo(Refusal.Reason.NOT_FOUND);
    assertThat(eligibility.of(stranger, null, FakeSis.ID).history()).isEmpty();
  }

  private void answer(String choice) {
    eligibility.answer(admin, null, FakeSis.ID, List.of(GivenAnswer.of("license", choice)));
  }

  private void admit(Set<DataFlow> flows, boolean confirmed) {
    gate.mustAdmit(admin, district.id(), FakeSis.ID, flows, confirmed);
  }

  private Refusal refused(Set<DataFlow> flows) {
    return catchThrowableOfType(Refusal.class, () -> admit(flows, false));
  }

  private Connection connected(Set<DataFlow> flows) {
    var addresses =
        ServiceAddresses.builder(OneRosterVersion.V1_2, URI.create("https://sis.invalid/r"))
            .build();
    var connection =
        new Connection(
            new ConnectionId(0),
            district.id(),
            "SIS",
            FakeSis.ID,
            Settings.of(Map.of()),
            addresses,
            flows,
            clock.instant());
    var sealed = new SealedCredential("k", new byte[] {1});
    return connections
        .add(connection, StoredCredential.current(sealed, clock.instant()))
        .orElseThrow();
  }

  private List<AuditAction> actions() {
    return entries.find(AuditFilter.ALL, 100).stream().map(entry -> entry.action()).toList();
  }

  private static EligibilityChoice choice(String id, Verdict verdict) {
    return EligibilityChoice.builder(id, id, verdict).reason("Because of " + id + ".").build();
  }
}
