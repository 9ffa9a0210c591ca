package org.rollcall.connector.oneroster.internal.trial;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.oneroster.internal.json.WireTime;
import org.rollcall.connector.oneroster.internal.json.WrittenRecord;

/**
 * Scratch records as Google's suite sends them: without status, references by sourcedId alone (read
 * 2026-07-30).
 */
public final class Payloads {
  private Payloads() {}

  /** A line item of 100 points; category and school may be left out. */
  public static String lineItem(
      String id,
      String title,
      String schoolClass,
      @Nullable String category,
      @Nullable String school,
      Instant now) {
    return WrittenRecord.of(
        "lineItem",
        json -> {
          json.name("sourcedId").value(id);
          json.name("title").value(title);
          json.name("description").value("Test Line Item");
          json.name("resultValueMin").value(0);
          json.name("resultValueMax").value(100);
          json.name("assignDate").value(WireTime.moment(now));
          json.name("dueDate").value(WireTime.moment(now.plus(Duration.ofMinutes(1))));
          reference(json, "class", schoolClass);
          reference(json, "category", category);
          reference(json, "school", school);
        });
  }

  /** A result. */
  public static String result(
      String id, int score, String scoreStatus, String lineItem, String student, Instant now) {
    return WrittenRecord.of(
        "result",
        json -> {
          json.name("sourcedId").value(id);
          json.name("score").value(score);
          json.name("comment").value("");
          json.name("scoreStatus").value(scoreStatus);
          json.name("scoreDate").value(WireTime.moment(now));
          reference(json, "lineItem", lineItem);
          reference(json, "student", student);
        });
  }

  private static void reference(JsonWriter json, String name, @Nullable String id)
      throws IOException {
    if (id != null) {
      json.name(name).beginObject().name("sourcedId").value(id).endObject();
    }
  }
}
