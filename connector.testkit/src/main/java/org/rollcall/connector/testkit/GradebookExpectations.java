package org.rollcall.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.gradebook.Category;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.gradebook.LineItem;
import org.rollcall.connector.api.gradebook.Result;
import org.rollcall.connector.api.gradebook.ScoreStatus;
import org.rollcall.connector.api.gradebook.WriteReceipt;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.simulator.Fault;
import org.rollcall.connector.simulator.Simulator;

/** What an open gradebook does. */
final class GradebookExpectations {
  private GradebookExpectations() {}

  static void assertKept(
      Gradebook gradebook, SchoolClass schoolClass, SourcedId student, boolean writes) {
    try (gradebook) {
      var categories = gradebook.categories(schoolClass.sourcedId());
      assertThat(gradebook.findLineItem(SourcedId.of("no-such-line-item"))).isEmpty();
      if (writes) {
        assertWrites(
            gradebook,
            essay(schoolClass, categories.isEmpty() ? null : categories.get(0)),
            student);
      }
    }
  }

  private static void assertWrites(Gradebook gradebook, LineItem essay, SourcedId student) {
    var id = essay.header().sourcedId();

    assertThat(gradebook.putLineItem(essay)).isEqualTo(WriteReceipt.CREATED);
    assertThat(gradebook.findLineItem(id).orElseThrow().title()).isEqualTo(essay.title());
    assertThat(gradebook.lineItems(essay.schoolClass()))
        .anyMatch(item -> item.header().sourcedId().equals(id));
    assertThat(gradebook.results(essay.schoolClass(), id)).isEmpty();
    assertResults(gradebook, essay, student);
    assertThat(gradebook.putLineItem(essay)).isEqualTo(WriteReceipt.REPLACED);
    assertThat(gradebook.deleteLineItem(id)).isEqualTo(WriteReceipt.DELETED);
    assertThat(gradebook.findLineItem(id)).isEmpty();
    assertThat(gradebook.deleteLineItem(id)).isEqualTo(WriteReceipt.ALREADY_GONE);
  }

  private static void assertResults(Gradebook gradebook, LineItem essay, SourcedId student) {
    var score = score(essay, student);
    var id = score.header().sourcedId();

    assertThat(gradebook.putResult(score)).isEqualTo(WriteReceipt.CREATED);
    assertThat(gradebook.putResult(score)).isEqualTo(WriteReceipt.REPLACED);
    assertThat(gradebook.findResult(id).orElseThrow().student()).isEqualTo(student);
    assertThat(gradebook.results(essay.schoolClass(), essay.header().sourcedId()))
        .singleElement()
        .satisfies(result -> assertThat(result.score().orElseThrow()).isEqualByComparingTo("7"));
    assertThat(gradebook.deleteResult(id)).isEqualTo(WriteReceipt.DELETED);
    assertThat(gradebook.findResult(id)).isEmpty();
    assertThat(gradebook.deleteResult(id)).isEqualTo(WriteReceipt.ALREADY_GONE);
  }

  /** Not enabled, dropped after it took effect, and refused. */
  static void assertFailsWell(Gradebook gradebook, SchoolClass schoolClass, Simulator sis) {
    try (gradebook) {
      var categories = gradebook.categories(schoolClass.sourcedId());
      var essay = essay(schoolClass, categories.isEmpty() ? null : categories.get(0));
      var id = essay.header().sourcedId();

      sis.faults().set(Fault.parse("unregistered"));
      assertThat(failure(() -> gradebook.putLineItem(essay)))
          .isEqualTo(FailureKind.PERMISSION_MISSING);
      sis.faults().clear();
      assertThat(gradebook.findLineItem(id)).isEmpty();
      assertThat(sis.writes()).isEmpty();

      sis.faults().set(Fault.parse("drop#1"));
      assertThat(failure(() -> gradebook.putLineItem(essay))).isEqualTo(FailureKind.UNAVAILABLE);
      sis.faults().clear();
      assertThat(gradebook.findLineItem(id)).isPresent();
      assertThat(sis.writes()).containsOnlyKeys("PUT /lineItems/{id}").containsValue(1);

      var nobody = score(essay, SourcedId.of("no-such-student"));
      assertThat(failure(() -> gradebook.putResult(nobody)))
          .isIn(FailureKind.REFUSED, FailureKind.NOT_OFFERED);
    }
  }

  private static FailureKind failure(Runnable write) {
    return catchThrowableOfType(SisException.class, write::run).kind();
  }

  private static Result score(LineItem essay, SourcedId student) {
    return Result.builder(
            RecordHeader.builder(SourcedId.of("contract-test-score")).build(),
            essay.header().sourcedId(),
            student,
            ScoreStatus.FULLY_GRADED,
            Instant.parse("2026-09-09T08:00:00Z"))
        .score(new BigDecimal("7"))
        .build();
  }

  private static LineItem essay(SchoolClass schoolClass, @Nullable Category category) {
    return LineItem.builder(
            RecordHeader.builder(SourcedId.of("contract-test-essay")).build(),
            "Contract test essay",
            schoolClass.sourcedId(),
            Instant.parse("2026-09-01T08:00:00Z"),
            Instant.parse("2026-09-08T08:00:00Z"))
        .category(category == null ? null : category.header().sourcedId())
        .school(schoolClass.school().orElse(null))
        .resultValueMin(BigDecimal.ZERO)
        .resultValueMax(BigDecimal.TEN)
        .build();
  }
}
