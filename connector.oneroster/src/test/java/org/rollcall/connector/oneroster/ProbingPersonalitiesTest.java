package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.simulator.Simulator;

/** What the definitions of the personalities say of pages, schools, categories and titles. */
class ProbingPersonalitiesTest {
  private final Probing probing = new Probing();

  @ParameterizedTest
  @CsvSource({
    "skyward-sms, , filled, class, 255",
    "skyward-qmlativ, , filled, class, 255",
    "aspen, 100, filled, filter, 255",
    "powerschool, 100, filled, class, 50",
  })
  void a_profile_equals_the_definition(
      String personality, String clamp, String schools, String categories, String title) {
    try (var sis = Simulator.named(personality).students(60).start()) {
      var before = sis.counts();

      var values =
          Probing.values(
              probing.probe(
                  Probing.connection(sis, OneRosterVersion.V1_1),
                  ProbeConsent.toWriteIn(SourcedId.of(sis.district().classId(0)))));

      assertThat(values)
          .containsAllEntriesOf(
              Map.of("schools", schools, "categoryRoute", categories, "titleLength", title));
      assertThat(values.get("pageClamp")).isEqualTo(clamp);
      assertThat(sis.counts()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"skyward-sms", "skyward-qmlativ", "aspen", "powerschool"})
  void the_suite_of_one_one_leaves_nothing_behind(String personality) {
    try (var sis = Simulator.named(personality).students(60).start()) {
      var before = sis.counts();

      var report =
          probing.conformance(
              Probing.connection(sis, OneRosterVersion.V1_1),
              ConformanceConsent.toWriteForTeacher(sis.teacherEmail()));

      assertThat(report.checks()).hasSize(25);
      assertThat(report.leftBehind()).isEmpty();
      assertThat(sis.counts()).isEqualTo(before);
    }
  }
}
