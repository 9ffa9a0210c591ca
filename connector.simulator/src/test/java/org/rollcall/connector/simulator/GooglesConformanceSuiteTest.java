package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GooglesConformanceSuiteTest {

  private static final int CHECKS = 21;

  @ParameterizedTest
  @ValueSource(strings = {"", "/v1p2"})
  void all_21_checks_for_one_two_pass_below_both_bases(String end) {
    try (Simulator sis = Simulator.named("google-strict").students(90).start()) {
      var suite = GoogleSuite.oneTwo(sis, sis.baseUrl() + end);

      assertThat(suite.run()).hasSize(CHECKS);
      assertThat(suite.failures()).isEmpty();
      assertThat(sis.count("lineItems").total()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"skyward-sms", "skyward-qmlativ"})
  void all_checks_for_one_one_pass(String personality) {
    try (Simulator sis = Simulator.named(personality).students(90).start()) {
      var suite = GoogleSuite.oneOne(sis);

      assertThat(suite.run()).hasSize(CHECKS);
      assertThat(suite.failures()).isEmpty();
    }
  }

  @Test
  void a_limit_of_titles_fails_its_own_check_alone() {
    try (Simulator sis = Simulator.named("powerschool").students(90).start()) {
      var suite = GoogleSuite.oneOne(sis);
      suite.run();

      assertThat(suite.failures()).containsOnlyKeys("10 PutLineItem Edit");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "two-teachers, 3 GetAllTeachers with email filter",
    "no-teacher, 3 GetAllTeachers with email filter",
    "unregistered, 8 PutLineItem Create",
    "category-route=none, 6 GetCategoriesForClass",
    "empty=academicSessions, 7 GetGradingPeriodsForTerm",
    "tombstones=deletes, 19 GetResults (Deleted)"
  })
  void a_broken_provider_fails_the_check_that_looks_at_it(String fault, String check) {
    try (Simulator sis = Simulator.named("google-strict").students(90).start()) {
      sis.faults().set(Fault.parse(fault));
      var suite = GoogleSuite.oneTwo(sis, sis.baseUrl().toString());
      suite.run();

      assertThat(suite.failures()).containsKey(check).doesNotContainKey("1 Get OAuth Token");
    }
  }
}
