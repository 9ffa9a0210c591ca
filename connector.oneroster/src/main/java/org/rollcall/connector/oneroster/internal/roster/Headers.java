package org.rollcall.connector.oneroster.internal.roster;

import java.util.Locale;
import java.util.Set;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** The fields that every record has. */
public final class Headers {
  public static final Set<String> FIELDS = Set.of("sourcedId", "status", "dateLastModified");

  private Headers() {}

  public static RecordHeader read(SourcedId sourcedId, Fields fields) {
    return RecordHeader.builder(sourcedId)
        .status(status(fields))
        .dateLastModified(fields.moment("dateLastModified"))
        .build();
  }

  private static RecordStatus status(Fields fields) {
    var word = fields.text("status").orElse("active").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "active" -> RecordStatus.ACTIVE;
      // inactive is 1.0 and was removed in 1.1; read as the standard's CSV binding reads it.
      case "tobedeleted", "inactive" -> RecordStatus.TOBEDELETED;
      default -> {
        fields.note("unknown-word", "The field status has a word outside the vocabulary.");
        yield RecordStatus.ACTIVE;
      }
    };
  }
}
