package org.rollcall.platform.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.descriptor.Capability.GRADEBOOK_WRITE;
import static org.rollcall.connector.api.descriptor.Verdict.BEST_EFFORT;
import static org.rollcall.connector.api.descriptor.Verdict.NOT_YET;
import static org.rollcall.connector.api.descriptor.Verdict.SUPPORTED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.descriptor.Verdict;
import org.rollcall.platform.core.eligibility.Reason.Kind;

class JudgingEligibilityTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

  /** Every row of the source page. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          campus,          license=full hosting=vendor teachers=plus,                    SUPPORTED,   true
          campus,          license=full hosting=vendor-cloud teachers=upgrade,           SUPPORTED,   true
          campus,          license=full hosting=own-cloud teachers=plus,                 BEST_EFFORT, true
          campus,          license=full hosting=on-premises teachers=plus,               BEST_EFFORT, true
          campus,          license=provisional hosting=vendor teachers=plus,             BEST_EFFORT, true
          campus,          license=none hosting=vendor teachers=plus,                    NOT_YET,     true
          campus,          license=full hosting=vendor teachers=other,                   NOT_YET,     false
          campus,          license=full hosting=vendor teachers=not-classroom,           SUPPORTED,   true
          skyward-sms,     license=yes hosting=vendor teachers=plus,                     SUPPORTED,   true
          skyward-sms,     license=yes hosting=on-premises teachers=plus,                BEST_EFFORT, true
          skyward-sms,     license=no hosting=vendor teachers=plus,                      NOT_YET,     true
          skyward-qmlativ, license=yes hosting=vendor teachers=upgrade,                  SUPPORTED,   true
          skyward-qmlativ, license=yes hosting=on-premises teachers=plus,                BEST_EFFORT, true
          skyward-qmlativ, license=no hosting=on-premises teachers=plus,                 NOT_YET,     true
          aspen,           version=6.2 hosting=vendor teachers=plus,                     SUPPORTED,   true
          aspen,           version=6.2 hosting=on-premises teachers=plus,                BEST_EFFORT, true
          aspen,           version=older hosting=vendor teachers=plus,                   NOT_YET,     true
          powerschool,     connector=write version=24.5.1.0 hosting=vendor teachers=plus,    SUPPORTED,   true
          powerschool,     connector=read version=24.5.1.0 hosting=vendor teachers=plus,     SUPPORTED,   false
          powerschool,     connector=none version=24.5.1.0 hosting=vendor teachers=plus,     NOT_YET,     true
          powerschool,     connector=write version=older hosting=vendor teachers=plus,       BEST_EFFORT, true
          powerschool,     connector=write version=24.5.1.0 hosting=own-cloud teachers=plus, BEST_EFFORT, true
          """)
  void every_row_of_the_source_page_has_its_verdict(
      String product, String answers, Verdict verdict, boolean export) {
    var eligibility = judge(product, answers.split(" "));

    assertThat(eligibility.verdict()).contains(verdict);
    assertThat(eligibility.withheld().contains(GRADEBOOK_WRITE)).isEqualTo(!export);
    assertThat(eligibility.reasons()).hasSameSizeAs(answers.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"campus", "skyward-sms", "skyward-qmlativ", "aspen", "powerschool"})
  void no_way_of_hosting_locks_a_district_out(String product) {
    for (var hosting : Questions.HOSTING.choices()) {
      assertThat(hosting.verdict()).as(hosting.id()).isNotEqualTo(NOT_YET);
    }
    var hosting = judge(product, "hosting=on-premises").reasons().get(0);

    assertThat(hosting.verdict()).isEqualTo(BEST_EFFORT);
    assertThat(hosting.withholds()).isEmpty();
  }

  @Test
  void without_answers_there_is_no_verdict_yet() {
    var eligibility = judge("campus");

    assertThat(eligibility.verdict()).isEmpty();
    assertThat(eligibility.notYet()).isFalse();
    assertThat(eligibility.open()).hasSize(3);
  }

  @Test
  void a_favourable_verdict_waits_for_the_last_answer_and_an_unfavourable_one_does_not() {
    assertThat(judge("campus", "license=full", "hosting=vendor").verdict()).isEmpty();
    assertThat(judge("campus", "license=none").verdict()).contains(NOT_YET);
  }

  @Test
  void what_nobody_knows_counts_like_the_least_favourable_choice_and_says_whom_to_ask() {
    var eligibility =
        judge("powerschool", "connector=unknown", "version=24.5.1.0", "hosting=vendor");
    var reason = eligibility.reasons().get(0);

    assertThat(eligibility.verdict()).contains(NOT_YET);
    assertThat(reason.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(reason.sentence()).contains("counts like “none”");
    assertThat(reason.nextStep()).contains("Whoever runs the servers.");
    assertThat(judge("powerschool", "version=unknown").reasons().get(0).verdict())
        .isEqualTo(BEST_EFFORT);
  }

  @Test
  void an_answer_that_runs_out_tells_its_end_and_warns_two_weeks_before() {
    var early = provisional("2026-11-20").reasons().get(0);
    var late = provisional("2026-10-20").reasons().get(0);
    var last = provisional("2026-10-13").reasons().get(0);

    assertThat(early.kind()).isEqualTo(Kind.HOLDS);
    assertThat(early.ends()).isEqualTo("2027-01-04");
    assertThat(early.daysLeft()).isEqualTo(39);
    assertThat(late.kind()).isEqualTo(Kind.ENDS_SOON);
    assertThat(late.sentence()).contains("4 Dec 2026, in 8 days");
    assertThat(last.sentence()).contains("27 Nov 2026, tomorrow");
    assertThat(last.verdict()).isEqualTo(BEST_EFFORT);
  }

  @Test
  void an_answer_that_ran_out_is_a_reason_of_its_own_against() {
    var eligibility = provisional("2026-10-12");
    var reason = eligibility.reasons().get(0);

    assertThat(eligibility.verdict()).contains(NOT_YET);
    assertThat(eligibility.ending()).containsExactly(reason);
    assertThat(reason.kind()).isEqualTo(Kind.RAN_OUT);
    assertThat(reason.sentence()).isEqualTo("“The provisional license” ran out on 26 Nov 2026.");
    assertThat(reason.nextStep()).startsWith("Buy the full license.");
  }

  @Test
  void without_a_first_day_an_answer_runs_out_from_the_day_it_was_given_on_in_the_districts_zone() {
    // In Denver it is still the 25th.
    var answer = new KeptAnswer(1, given("license=provisional", null), evening(), "admin");

    var reason = rules().judge(Questions.product("campus"), List.of(answer)).reasons().get(0);

    assertThat(reason.ends()).isEqualTo("2027-01-09");
  }

  @Test
  void an_answer_that_the_connector_no_longer_offers_is_asked_again() {
    var eligibility = judge("campus", "license=gold", "color=blue");

    assertThat(eligibility.reasons()).isEmpty();
    assertThat(eligibility.open()).hasSize(3);
  }

  @Test
  void a_connector_without_questions_has_no_verdict_and_stops_nobody() {
    var eligibility = rules().judge(Questions.asking(List.of()), List.of());

    assertThat(eligibility.verdict()).isEmpty();
    assertThat(eligibility.open()).isEmpty();
  }

  @Test
  void every_reason_says_why_and_what_is_next() {
    var eligibility = judge("aspen", "version=older", "hosting=on-premises", "teachers=plus");

    assertThat(eligibility.reasons())
        .extracting(Reason::sentence)
        .containsExactly("Because of older.", "Because of on-premises.", "Because of plus.");
    assertThat(eligibility.against())
        .extracting(Reason::nextStep)
        .containsExactly("Get more than older.");
    assertThat(judge("aspen", "version=6.2", "hosting=vendor", "teachers=plus").verdict())
        .contains(SUPPORTED);
  }

  private static Eligibility provisional(String since) {
    var answers = new ArrayList<>(kept("hosting=vendor", "teachers=plus"));
    var given = given("license=provisional", LocalDate.parse(since));
    answers.add(new KeptAnswer(9, given, evening(), "admin"));
    return rules().judge(Questions.product("campus"), answers);
  }

  private static Eligibility judge(String product, String... answers) {
    return rules().judge(Questions.product(product), kept(answers));
  }

  private static EligibilityRules rules() {
    return new EligibilityRules(TODAY, DENVER);
  }

  private static List<KeptAnswer> kept(String... answers) {
    return Arrays.stream(answers)
        .map(answer -> new KeptAnswer(1, given(answer, null), evening(), "admin"))
        .toList();
  }

  private static GivenAnswer given(String answer, @Nullable LocalDate since) {
    var parts = answer.split("=", 2);
    return new GivenAnswer(parts[0], parts[1], since, "");
  }

  private static Instant evening() {
    return Instant.parse("2026-11-26T03:00:00Z");
  }
}
