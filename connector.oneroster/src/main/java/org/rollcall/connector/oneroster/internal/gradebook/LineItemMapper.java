package org.rollcall.connector.oneroster.internal.gradebook;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.connector.api.gradebook.LineItem;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.roster.Headers;

/** LineItem: gradingPeriod of 1.1 and academicSession of 1.2 are one. */
final class LineItemMapper {
  private LineItemMapper() {}

  /** The line item; empty without an identifier or a class. */
  static Optional<LineItem> map(Fields fields) {
    return fields
        .sourcedId()
        .flatMap(id -> fields.reference("class").map(owner -> lineItem(id, owner, fields)));
  }

  private static LineItem lineItem(SourcedId id, SourcedId schoolClass, Fields fields) {
    var header = Headers.read(id, fields);
    var assigned = fields.moment("assignDate");
    var due = fields.moment("dueDate");
    // Both are required, and yet left out by some systems: then the one stands for the other.
    var assignDate = assigned != null ? assigned : due != null ? due : lastChange(header);
    var period = fields.reference("academicSession").or(() -> fields.reference("gradingPeriod"));
    return LineItem.builder(
            header,
            fields.text("title").orElse(""),
            schoolClass,
            assignDate,
            due != null ? due : assignDate)
        .description(fields.textOrNull("description"))
        .school(fields.referenceOrNull("school"))
        .category(fields.referenceOrNull("category"))
        .gradingPeriod(period.orElse(null))
        .resultValueMin(fields.number("resultValueMin"))
        .resultValueMax(fields.number("resultValueMax"))
        .build();
  }

  static Instant lastChange(RecordHeader header) {
    return header.dateLastModified().orElse(Instant.EPOCH);
  }
}
