package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One Rollcall with a good roster, and a SIS that comes back faulty in another way each time. */
@TestInstance(Lifecycle.PER_CLASS)
class FaultySisTest {
  private static final int STUDENTS = 120;

  private RollcallProcess rollcall;
  private int port;
  private Map<String, Integer> goodRoster;

  @BeforeAll
  void sync_once(@TempDir Path home) throws Exception {
    rollcall = RollcallProcess.start(home);
    try (var simulator = SimulatorProcess.start(STUDENTS)) {
      port = simulator.port();
      Connected.connect(rollcall, simulator).mustSucceed();
      Connected.sync(rollcall).mustSucceed();
      goodRoster = Connected.roster(rollcall);
    }
  }

  @AfterAll
  void stop() throws Exception {
    rollcall.close();
  }

  @ParameterizedTest(name = "{0} ends in {1}")
  @CsvSource({
    "status=401, CREDENTIALS_REJECTED",
    "status=403@/rostering, PERMISSION_MISSING",
    "status=404, ADDRESS_WRONG",
    "html, ADDRESS_WRONG",
    "truncate, DATA_UNREADABLE",
    "no-envelope, DATA_UNREADABLE",
    "loop, ROSTER_INCOMPLETE"
  })
  void a_fault_ends_in_its_kind_and_changes_nothing(String fault, String kind) throws Exception {
    try (var simulator = SimulatorProcess.startOn(port, STUDENTS, "--fault", fault)) {
      var sync = Connected.sync(rollcall);

      assertThat(simulator.port()).isEqualTo(port);
      assertThat(sync.status()).isNotZero();
      assertThat(sync.errors()).isNotBlank();
      assertThat(Connected.lastRun(rollcall).get("failureKind").getAsString()).isEqualTo(kind);
      assertThat(Connected.roster(rollcall)).isEqualTo(goodRoster);
    }
  }

  @ParameterizedTest(name = "no {0}")
  @CsvSource({"users,people", "enrollments,enrollments", "classes,classes"})
  void an_empty_answer_removes_nobody_and_waits_for_a_person(String collection, String words)
      throws Exception {
    try (var simulator =
        SimulatorProcess.startOn(port, STUDENTS, "--fault", "empty=" + collection)) {
      var sync = Connected.sync(rollcall);

      assertThat(simulator.port()).isEqualTo(port);
      assertThat(sync.status()).isNotZero();
      var run = Connected.lastRun(rollcall);
      assertThat(run.get("state").getAsString()).isEqualTo("held");
      assertThat(run.get("sentence").getAsString())
          .startsWith("The SIS sent no " + words + " at all")
          .contains("An admin must look at the plan.");
      assertThat(Connected.roster(rollcall)).isEqualTo(goodRoster);
    }
  }

  @Test
  void a_sis_that_is_not_there_is_unavailable() throws Exception {
    var sync = Connected.sync(rollcall);

    assertThat(sync.status()).isNotZero();
    assertThat(Connected.lastRun(rollcall).get("failureKind").getAsString())
        .isEqualTo("UNAVAILABLE");
    assertThat(Connected.roster(rollcall)).isEqualTo(goodRoster);
  }
}
