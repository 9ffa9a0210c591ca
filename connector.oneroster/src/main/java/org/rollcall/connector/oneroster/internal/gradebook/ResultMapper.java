package org.rollcall.connector.oneroster.internal.gradebook;

import java.util.Optional;
import org.rollcall.connector.api.gradebook.Result;
import org.rollcall.connector.api.gradebook.ScoreStatus;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.roster.Headers;

/** Result: 1.1 and 1.2 alike, save for what 1.2 added. */
final class ResultMapper {
  private ResultMapper() {}

  /** The result; empty without an identifier, a line item or a student. */
  static Optional<Result> map(Fields fields) {
    var id = fields.sourcedId();
    var lineItem = fields.reference("lineItem");
    var student = fields.reference("student");
    if (id.isEmpty() || lineItem.isEmpty() || student.isEmpty()) {
      return Optional.empty();
    }
    var header = Headers.read(id.get(), fields);
    var status = fields.text("scoreStatus").map(ScoreStatus::ofToken).orElse(ScoreStatus.OTHER);
    var scored = fields.moment("scoreDate");
    return Optional.of(
        Result.builder(
                header,
                lineItem.get(),
                student.get(),
                status,
                scored != null ? scored : LineItemMapper.lastChange(header))
            .score(fields.number("score"))
            .textScore(fields.textOrNull("textScore"))
            .comment(fields.textOrNull("comment"))
            .late(fields.flag("late", false))
            .missing(fields.flag("missing", false))
            .incomplete(fields.flag("incomplete", false))
            .build());
  }
}
