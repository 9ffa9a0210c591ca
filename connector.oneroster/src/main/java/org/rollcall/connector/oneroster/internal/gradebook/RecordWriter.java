package org.rollcall.connector.oneroster.internal.gradebook;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.gradebook.LineItem;
import org.rollcall.connector.api.gradebook.Result;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.json.WireTime;
import org.rollcall.connector.oneroster.internal.json.WrittenRecord;
import org.rollcall.connector.oneroster.internal.session.Query;

/** Writes line items and results as the version of the SIS wants them. */
final class RecordWriter {
  private static final Optional<BigDecimal> ZERO = Optional.of(BigDecimal.ZERO);

  private final URI rostering;
  private final URI gradebook;
  private final boolean oneTwo;

  RecordWriter(ServiceAddresses addresses, URI gradebook) {
    this.rostering = addresses.rostering();
    this.gradebook = gradebook;
    this.oneTwo = addresses.version() == OneRosterVersion.V1_2;
  }

  String lineItem(LineItem item, Instant now) {
    return WrittenRecord.of(
        "lineItem",
        json -> {
          header(json, item.header(), now);
          json.name("title").value(item.title());
          text(json, "description", item.description());
          json.name("assignDate").value(WireTime.moment(item.assignDate()));
          json.name("dueDate").value(WireTime.moment(item.dueDate()));
          reference(json, "class", rostering, "classes", Optional.of(item.schoolClass()));
          reference(json, "category", gradebook, "categories", item.category());
          // 1.1 has no school and calls the session a grading period.
          reference(json, "school", rostering, "orgs", item.school().filter(school -> oneTwo));
          reference(
              json,
              oneTwo ? "academicSession" : "gradingPeriod",
              rostering,
              "academicSessions",
              item.gradingPeriod());
          // 1.1 requires both limits.
          var min = item.resultValueMin();
          boolean bothNeeded = !oneTwo && item.resultValueMax().isPresent();
          number(json, "resultValueMin", bothNeeded ? min.or(() -> ZERO) : min);
          number(json, "resultValueMax", item.resultValueMax());
        });
  }

  String result(Result result, Instant now) {
    return WrittenRecord.of(
        "result",
        json -> {
          header(json, result.header(), now);
          reference(json, "lineItem", gradebook, "lineItems", Optional.of(result.lineItem()));
          reference(json, "student", rostering, "users", Optional.of(result.student()));
          json.name("scoreStatus").value(result.scoreStatus().token());
          number(json, "score", result.score());
          json.name("scoreDate").value(WireTime.date(result.scoreDate()));
          text(json, "comment", result.comment());
          if (oneTwo) {
            text(json, "textScore", result.textScore());
            json.name("late").value(Boolean.toString(result.late()));
            json.name("missing").value(Boolean.toString(result.missing()));
            json.name("incomplete").value(Boolean.toString(result.incomplete()));
          }
        });
  }

  private static void header(JsonWriter json, RecordHeader header, Instant now) throws IOException {
    json.name("sourcedId").value(header.sourcedId().value());
    json.name("status").value(header.status() == RecordStatus.ACTIVE ? "active" : "tobedeleted");
    json.name("dateLastModified").value(WireTime.moment(header.dateLastModified().orElse(now)));
  }

  private static void reference(
      JsonWriter json, String name, URI root, String collection, Optional<SourcedId> target)
      throws IOException {
    if (target.isPresent()) {
      var id = target.get().value();
      json.name(name).beginObject();
      json.name("href").value(Query.at(root, collection, id).address().toString());
      json.name("sourcedId").value(id);
      json.name("type").value(typeOf(collection));
      json.endObject();
    }
  }

  private static String typeOf(String collection) {
    return switch (collection) {
      case "classes" -> "class";
      case "categories" -> "category";
      default -> collection.substring(0, collection.length() - 1);
    };
  }

  private static void text(JsonWriter json, String name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.name(name).value(text.get());
    }
  }

  private static void number(JsonWriter json, String name, Optional<BigDecimal> number)
      throws IOException {
    if (number.isPresent()) {
      json.name(name).value(new BigDecimal(number.get().toPlainString()));
    }
  }
}
