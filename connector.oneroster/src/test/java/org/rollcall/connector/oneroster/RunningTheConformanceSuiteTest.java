package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
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

class RunningTheConformanceSuiteTest {
  private final Simulator sis = Simulator.infiniteCampus().students(60).start();
  private final Probing probing = new Probing();

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void every_check_of_the_suite_is_taken_in_its_order() {
    var report = run();

    assertThat(report.checks())
        .extracting(ConformanceCheck::title)
        .containsExactly(
            "Get OAuth Token",
            "GetAllTeachers",
            "GetAllTeachers with e-mail filter",
            "GetClassesForTeacher",
            "GetStudentsForClass",
            "GetCategoriesForClass",
            "GetGradingPeriodsForTerm",
            "PutLineItem Create",
            "GetLineItemsForClass",
            "PutLineItem Edit",
            "Assignment Title Limit",
            "PutResult Create",
            "GetResultsForLineItem",
            "PutResult Edit (extra credit)",
            "Result Extra Credit",
            "PutResult Exempt",
            "GetResultsForLineItem Exempt",
            "DeleteResult",
            "GetResults Deleted",
            "DeleteLineItem",
            "GetLineItems Deleted");
    // Infinite Campus refuses titles of more than 50 characters; Google asks for 112.
    assertThat(failed(report)).containsExactly(10);
    assertThat(report.count(CheckOutcome.SKIPPED)).isEqualTo(1);
  }

  @Test
  void nothing_is_left_in_the_sis() {
    var before = sis.counts();

    var report = run();

    assertThat(sis.counts()).isEqualTo(before);
    assertThat(report.leftBehind()).isEmpty();
    assertThat(report.toString()).doesNotContain(sis.clientSecret(), sis.teacherEmail());
  }

  @Test
  void a_teacher_is_found_where_none_was_chosen() {
    var report =
        probing.conformance(Probing.connection(sis), ConformanceConsent.toWriteForAnyTeacher());

    assertThat(failed(report)).containsExactly(10);
  }

  @ParameterizedTest
  @CsvSource({
    "/oauth2/token, 1",
    "teachers?limit=1, 2",
    "/categories, 6",
    "/gradingPeriods, 7",
    "/students, 5",
  })
  void what_is_broken_fails_its_own_check(String part, int number) {
    sis.faults().set(Fault.status(404).at(part));

    var report = run();

    // Infinite Campus fails check 10 by itself.
    assertThat(failed(report)).filteredOn(failed -> failed != 10).containsExactly(number);
  }

  @Test
  void a_write_whose_fate_is_unknown_is_named() {
    var before = sis.counts();
    sis.faults().set(Fault.status(500).at("/results/"));

    var report = run();

    assertThat(failed(report)).contains(12);
    assertThat(sis.counts()).isEqualTo(before);
    // Whether the result was stored is not known: it is named, so that somebody looks.
    assertThat(report.leftBehind()).hasSize(1);
  }

  @Test
  void the_whole_time_of_an_answer_is_told() {
    try (var slow = new FakeSis()) {
      var connection = slow.connection();
      slow.atRoster(
          "/teachers",
          request -> {
            connection.clock().advance(Duration.ofMillis(2300));
            return FakeSis.Reply.json("{\"users\":[]}");
          });

      var report = probing.conformance(connection, ConformanceConsent.toWriteForAnyTeacher());

      assertThat(report.checks().get(1).took().orElseThrow()).isEqualTo(Duration.ofMillis(2300));
    }
  }

  private ConformanceReport run() {
    return probing.conformance(
        Probing.connection(sis), ConformanceConsent.toWriteForTeacher(sis.teacherEmail()));
  }

  private static List<Integer> failed(ConformanceReport report) {
    return report.checks().stream()
        .filter(check -> check.outcome() == CheckOutcome.FAILED)
        .map(ConformanceCheck::number)
        .collect(Collectors.toList());
  }
}
