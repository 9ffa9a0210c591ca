package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.conformance.CheckOutcome;
import org.rollcall.connector.api.conformance.ConformanceCheck;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.simulator.Fault;
import org.rollcall.connector.simulator.Simulator;

/** Google-strict, and what each broken variant of it fails. */
class FailingOneCheckTest {
  private final Simulator sis = Simulator.named("google-strict").students(60).start();
  private final CrookedSis crooked = new CrookedSis(sis);
  private final Probing probing = new Probing();

  @AfterEach
  void stop() {
    crooked.close();
    sis.close();
  }

  @Test
  void all_checks_pass_and_nothing_is_left() {
    var before = sis.counts();

    var report = run();

    assertThat(report.checks())
        .allMatch(check -> check.outcome() == CheckOutcome.PASSED)
        .hasSize(21);
    assertThat(report.passed()).isTrue();
    assertThat(sis.counts()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "GET .*/teachers\\?limit=1, 1, 500, 2",
    "PUT .*/lineItems/.*, 1, 200, 8",
    "PUT .*/lineItems/.*, 2, 400, 10",
    "PUT .*/results/.*, 1, 422, 12",
    "PUT .*/results/.*, 2, 422, 14",
    "PUT .*/results/.*, 3, 422, 16",
    "DELETE .*/results/.*, 1, 405, 18",
    "DELETE .*/lineItems/.*, 1, 405, 20",
    "GET .*/categories.*, 1, 404, 6",
    "GET .*/gradingPeriods.*, 1, 404, 7",
    "GET .*/classes/[^/]+/students.*, 1, 403, 5",
    "GET .*/teachers/.*/classes.*, 1, 404, 4",
  })
  void a_wrong_status_fails_its_own_check(String at, int time, int status, int check) {
    crooked.at(at, time).answers(status);

    assertThat(failed(run())).containsExactly(check);
  }

  @ParameterizedTest
  @CsvSource({
    "GET .*/lineItems\\?.*, 1, sourcedId, otherId, 9",
    "GET .*/results\\?.*, 1, sourcedId, otherId, 13",
    "GET .*/results\\?.*, 2, 300, 100, 15",
    "GET .*/results\\?.*, 3, exempt, fully graded, 17",
    "GET .*/gradingPeriods.*, 1, gradingPeriod\", term\", 7",
    "GET .*/students.*, 1, \"email\", \"mail\", 5",
    "GET .*/teachers/.*/classes.*, 1, \"terms\", \"periods\", 4",
    "GET .*/categories.*, 1, \"categories\", \"results\", 6",
  })
  void a_wrong_answer_fails_its_own_check(
      String at, int time, String right, String wrong, int check) {
    crooked.at(at, time).says(text -> text.replace(right, wrong));

    assertThat(failed(run())).containsExactly(check);
  }

  @ParameterizedTest
  @CsvSource({"two-teachers, 3", "no-teacher, 3", "credential-style=body, 1"})
  void a_fault_fails_its_own_check(String fault, int check) {
    sis.faults().set(Fault.parse(fault));

    assertThat(failed(run())).containsExactly(check);
  }

  @Test
  void a_sis_that_takes_the_secret_in_the_body_only_fails_the_token_and_is_told_why() {
    sis.faults().set(Fault.parse("credential-style=body"));

    var token = run().checks().get(0);

    assertThat(token.outcome()).isEqualTo(CheckOutcome.FAILED);
    assertThat(token.seen())
        .contains("Expected 200.", "does give tokens", "in the body", "Google's suite expects")
        .doesNotContain(sis.clientSecret());
  }

  private ConformanceReport run() {
    return probing.conformance(
        crooked.connection(), ConformanceConsent.toWriteForTeacher(sis.teacherEmail()));
  }

  private static List<Integer> failed(ConformanceReport report) {
    return report.checks().stream()
        .filter(check -> check.outcome() == CheckOutcome.FAILED)
        .map(ConformanceCheck::number)
        .toList();
  }
}
