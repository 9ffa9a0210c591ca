package org.rollcall.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.simulator.Fault;
import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.simulator.SimulatorBuilder;

/**
 * What every connector keeps to, tried against the simulator of its product. A connector's test is
 * a subclass that names the two; what its descriptor does not declare is asserted absent.
 */
public abstract class SisConnectorContract {
  private static final int STUDENTS = 60;
  private static final int MISCHIEFS = 12;

  private final Supplier<SisConnector> another;
  private final SisConnector connector;
  private final Simulator sis;

  /** Makes the connector and starts the simulator, for one test each. */
  protected SisConnectorContract(
      Supplier<SisConnector> connector, Supplier<SimulatorBuilder> simulator) {
    this.another = connector;
    this.connector = connector.get();
    this.sis =
        simulator.get().students(STUDENTS).clock(SettableClock.at(TestConnection.START)).start();
  }

  /**
   * What the form of this product asks for beside the host address, key and secret, such as the
   * address of the token; nothing unless a subclass says so.
   */
  protected Map<String, String> alsoTyped(Simulator sis) {
    return Map.of();
  }

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void the_descriptor_says_all_that_the_console_shows() {
    DescriptorExpectations.assertComplete(connector.descriptor());
    assertThat(another.get().descriptor()).isEqualTo(connector.descriptor());
  }

  @Test
  void what_the_sis_shows_as_its_address_is_understood() {
    var resolution = connector.resolve(typed());

    assertThat(resolution.complaints()).isEmpty();
    var addresses = resolution.addresses().orElseThrow();
    assertThat(spelled(addresses.rostering())).isEqualTo(spelled(sis.rosteringUrl()));
    assertThat(addresses.tokenUrls().stream().map(this::spelled)).contains(spelled(sis.tokenUrl()));
  }

  @Test
  void an_empty_form_is_refused_with_a_complaint() {
    var resolution = connector.resolve(Settings.of(Map.of()));

    assertThat(resolution.addresses()).isEmpty();
    assertThat(resolution.complaints()).containsKey(SettingField.HOST_URL);
  }

  @Test
  void a_check_passes_tells_each_step_and_changes_nothing() {
    List<CheckStep> heard = new ArrayList<>();

    var check = connector.check(connection(), heard::add);

    assertThat(check.failedStep().map(CheckStep::sentence)).isEmpty();
    assertThat(heard).isEqualTo(check.steps()).hasSizeGreaterThan(3);
    var confirmed = check.confirmed().orElseThrow();
    assertThat(spelled(confirmed.rostering())).isEqualTo(spelled(sis.rosteringUrl()));
    assertThat(confirmed.tokenUrls().stream().map(this::spelled))
        .containsExactly(spelled(sis.tokenUrl()));
    assertThat(sis.requests())
        .allMatch(
            request ->
                request.verb().equals("GET")
                    || request.route().equals("token")
                    // Where the token URL is looked for, and nothing is.
                    || (request.route().equals("unknown") && request.status() == 404));
    assertThat(sis.writes()).isEmpty();
  }

  @Test
  void a_check_follows_the_teacher_who_is_named() {
    var settings = typed().with(SettingField.TEACHER_EMAIL, sis.teacherEmail());

    assertThat(connector.check(connection().with(settings), step -> {}).passed()).isTrue();
  }

  @Test
  void a_wrong_secret_is_told_as_such_and_never_shown() {
    var wrong = TestConnection.to(addresses(), sis.clientId(), "not-the-planted-secret");

    var failed = connector.check(wrong, step -> {}).failedStep().orElseThrow();

    assertThat(failed.failure()).contains(FailureKind.CREDENTIALS_REJECTED);
    assertThat(failed.sentence()).doesNotContain("not-the-planted-secret");
  }

  @ParameterizedTest
  @EnumSource(RosterCollection.class)
  void every_collection_is_read_to_the_record(RosterCollection collection) {
    boolean declared =
        collection != RosterCollection.DEMOGRAPHICS || offers(Capability.DEMOGRAPHICS);
    if (!declared) {
      assertThat(failureOf(collection)).isEqualTo(FailureKind.NOT_OFFERED);
      return;
    }

    var sink = read(RosterQuery.builder(collection).build());

    var served = Objects.requireNonNull(sis.counts().get(collection.path()), "its count");
    assertThat(sink.records().stream().filter(RosterRecord::active)).hasSize(served.active());
    assertThat(sink.records()).hasSize(served.total()).doesNotHaveDuplicates();
    assertThat(sink.findings()).isEmpty();
  }

  @Test
  void a_teacher_who_is_there_twice_or_not_at_all_has_a_sentence_each() {
    var settings = typed().with(SettingField.TEACHER_EMAIL, sis.teacherEmail());
    sis.faults().set(Fault.parse("two-teachers"));
    var twice = connector.check(connection().with(settings), step -> {}).failedStep();
    sis.faults().set(Fault.parse("no-teacher"));
    var never = connector.check(connection().with(settings), step -> {}).failedStep();

    assertThat(twice.map(CheckStep::sentence)).isPresent();
    assertThat(never.map(CheckStep::sentence))
        .isPresent()
        .isNotEqualTo(twice.map(CheckStep::sentence));
  }

  @Test
  void what_changed_since_a_moment_is_read_where_it_is_declared() {
    var changed =
        RosterQuery.builder(RosterCollection.USERS)
            .modifiedSince(Instant.parse("2100-01-01T00:00:00Z"))
            .build();

    if (offers(Capability.DELTA)) {
      assertThat(read(changed).records()).isEmpty();
    } else {
      var failure = catchThrowableOfType(SisException.class, () -> read(changed));
      assertThat(failure.kind()).isEqualTo(FailureKind.NOT_OFFERED);
    }
  }

  @Test
  void the_gradebook_is_open_where_it_is_declared() {
    var gradebook = connector.openGradebook(connection());

    assertThat(gradebook.isPresent()).isEqualTo(offers(Capability.GRADEBOOK_READ));
    boolean writes = offers(Capability.GRADEBOOK_WRITE);
    gradebook.ifPresent(
        open -> GradebookExpectations.assertKept(open, aClass(), aStudent(), writes));
  }

  @Test
  void a_write_that_fails_says_how() {
    var gradebook = connector.openGradebook(connection());

    if (offers(Capability.GRADEBOOK_WRITE)) {
      GradebookExpectations.assertFailsWell(gradebook.orElseThrow(), aClass(), sis);
    } else {
      assertThat(sis.writes()).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_fault_ends_in_its_failure_kind() {
    return FaultExpectations.endings().entrySet().stream()
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    expected.getKey() + " is " + expected.getValue(),
                    () -> trials().endsIn(expected.getKey(), expected.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> faults_that_can_be_borne_cost_no_record() {
    return FaultExpectations.harmless().stream()
        .map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> trials().isWhole(fault)));
  }

  @TestFactory
  Stream<DynamicTest> a_roster_is_whole_or_refused_but_never_short() {
    return FaultExpectations.treacherous().stream()
        .map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> trials().isNotShort(fault)));
  }

  @Test
  void a_hostile_sis_gets_no_short_roster_and_no_token_out_of_its_caller() {
    trials().isWholeOrRefused(MISCHIEFS);
  }

  private FaultTrials trials() {
    return new FaultTrials(sis, this::connection, this::readUsers);
  }

  private List<RosterRecord> readUsers(TestConnection connection) {
    return read(connection, RosterQuery.builder(RosterCollection.USERS).build()).records();
  }

  /** The first student attends the first class. */
  private SourcedId aStudent() {
    return SourcedId.of(sis.district().studentId(0));
  }

  private SchoolClass aClass() {
    var id = SourcedId.of(sis.district().classId(0));
    return read(RosterQuery.builder(RosterCollection.CLASSES).build())
        .records(SchoolClass.class)
        .stream()
        .filter(schoolClass -> schoolClass.sourcedId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private FailureKind failureOf(RosterCollection collection) {
    return catchThrowableOfType(
            SisException.class, () -> read(RosterQuery.builder(collection).build()))
        .kind();
  }

  private RecordingSink read(RosterQuery query) {
    return read(connection(), query);
  }

  private RecordingSink read(TestConnection connection, RosterQuery query) {
    var sink = new RecordingSink();
    try (var source = connector.openRoster(connection)) {
      sink.readAll(source, query);
    }
    return sink;
  }

  private boolean offers(Capability capability) {
    return connector.descriptor().capabilities().contains(capability);
  }

  private TestConnection connection() {
    return TestConnection.to(addresses(), sis.clientId(), sis.clientSecret()).with(typed());
  }

  private ServiceAddresses addresses() {
    return connector.resolve(typed()).addresses().orElseThrow();
  }

  /** Some products do not tell addresses apart by their case, and show them in either. */
  private String spelled(URI address) {
    String text = address.toString();
    return sis.caseMatters() ? text : text.toLowerCase(Locale.ROOT);
  }

  private Settings typed() {
    Map<String, String> typed = new HashMap<>(alsoTyped(sis));
    typed.putIfAbsent(SettingField.HOST_URL, sis.hostUrl());
    return Settings.of(typed);
  }
}
