package org.rollcall.platform.web.internal.page.audit;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.platform.core.audit.AuditEntry;
import org.rollcall.platform.core.csv.CsvLine;

/** Audit entries as a file. */
final class AuditFile {
  private static final List<String> COLUMNS =
      List.of(
          "sequence",
          "at",
          "actor",
          "role",
          "from",
          "action",
          "district",
          "subject",
          "detail",
          "previous",
          "hash");

  private AuditFile() {}

  /** Comma-separated, a heading first; nothing in it is a formula to a spreadsheet. */
  static String csv(List<AuditEntry> entries) {
    return Stream.concat(Stream.of(COLUMNS), entries.stream().map(AuditFile::values))
        .map(CsvLine::of)
        .collect(Collectors.joining());
  }

  static String json(List<AuditEntry> entries) {
    var array = new JsonArray();
    for (AuditEntry entry : entries) {
      var object = new JsonObject();
      var values = values(entry);
      for (int i = 0; i < COLUMNS.size(); i++) {
        object.addProperty(COLUMNS.get(i), values.get(i));
      }
      array.add(object);
    }
    return new GsonBuilder().setPrettyPrinting().create().toJson(array);
  }

  private static List<String> values(AuditEntry entry) {
    var district = entry.district();
    return List.of(
        Long.toString(entry.sequence()),
        entry.at().toString(),
        entry.actor(),
        entry.role(),
        entry.from(),
        entry.action().name(),
        district == null ? "" : district.toString(),
        entry.subject(),
        entry.detail(),
        entry.previous(),
        entry.hash());
  }
}
