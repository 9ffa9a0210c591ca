package org.rollcall.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.gradebook.Category;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.gradebook.LineItem;
import org.rollcall.connector.api.gradebook.WriteReceipt;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;

/** What an open gradebook does. */
final class GradebookExpectations {
  private GradebookExpectations() {}

  static void assertKept(Gradebook gradebook, SchoolClass schoolClass, boolean writes) {
    try (gradebook) {
      var categories = gradebook.categories(schoolClass.sourcedId());
      assertThat(gradebook.findLineItem(SourcedId.of("no-such-line-item"))).isEmpty();
      if (writes) {
        assertWrites(
            gradebook, essay(schoolClass, categories.isEmpty() ? null : categories.get(0)));
      }
    }
  }

  private static void assertWrites(Gradebook gradebook, LineItem essay) {
    var id = essay.header().sourcedId();

    assertThat(gradebook.putLineItem(essay)).isEqualTo(WriteReceipt.CREATED);
    assertThat(gradebook.findLineItem(id).orElseThrow().title()).isEqualTo(essay.title());
    assertThat(gradebook.lineItems(essay.schoolClass()))
        .anyMatch(item -> item.header().sourcedId().equals(id));
    assertThat(gradebook.results(essay.schoolClass(), id)).isEmpty();
    assertThat(gradebook.putLineItem(essay)).isEqualTo(WriteReceipt.REPLACED);
    assertThat(gradebook.deleteLineItem(id)).isEqualTo(WriteReceipt.DELETED);
    assertThat(gradebook.findLineItem(id)).isEmpty();
    assertThat(gradebook.deleteLineItem(id)).isEqualTo(WriteReceipt.ALREADY_GONE);
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
