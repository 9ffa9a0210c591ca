package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.platform.core.history.HistoryEntry;
import org.rollcall.platform.core.roster.FieldChange;

/** What became of a person or a class as JSON. */
final class HistoryJson {
  private HistoryJson() {}

  static JsonObject of(String sourcedId, boolean present, List<HistoryEntry> entries) {
    return new JsonFields()
        .put("sourcedId", sourcedId)
        .put("present", present)
        .put("entries", JsonFields.list(entries, HistoryJson::entry))
        .object();
  }

  private static JsonObject entry(HistoryEntry entry) {
    var fields =
        new JsonFields()
            .word("what", entry.what())
            .put("at", entry.at())
            .put("revision", entry.revision().value());
    var run = entry.run();
    if (run != null) {
      fields.put("run", run.value());
    }
    var other = entry.other();
    if (other != null) {
      fields.put(
          "other",
          new JsonFields()
              .put("sourcedId", other.id().value())
              .put("name", other.name())
              .put("role", other.role())
              .object());
    }
    return fields.put("fields", JsonFields.list(entry.fields(), HistoryJson::field)).object();
  }

  static JsonObject field(FieldChange change) {
    return new JsonFields()
        .put("field", change.field())
        .put("before", change.before())
        .put("after", change.after())
        .object();
  }
}
