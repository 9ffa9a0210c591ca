package org.rollcall.connector.simulator.internal.gradebook;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Clock;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** Puts and deletes line items, results and categories. A deleted record is gone, not marked. */
public final class GradebookWrites {

  private final District district;
  private final LineItemRules lineItemRules;
  private final ResultRules resultRules;
  private final Clock clock;

  public GradebookWrites(District district, Personality personality, Clock clock) {
    this.district = district;
    this.lineItemRules = new LineItemRules(district, personality);
    this.resultRules = new ResultRules(district);
    this.clock = clock;
  }

  /** Creates or replaces the whole record and says whether it is new. */
  public boolean put(RecordType type, String id, String body) {
    JsonObject json = unwrap(type, body);
    JsonElement sentId = json.get("sourcedId");
    if (sentId == null || !sentId.isJsonPrimitive() || !sentId.getAsString().equals(id)) {
      throw Refusal.invalidData("The sourcedId of the body is not the one of the address.");
    }
    return district.change(
        () -> {
          check(type, id, new SentRecord(json, district));
          if (!json.has("status")) {
            json.addProperty("status", RecordBuilder.ACTIVE);
          }
          json.addProperty("dateLastModified", RecordBuilder.moment(clock.instant()));
          return district.table(type).put(json);
        });
  }

  /** Results of a deleted line item go with it. */
  public void delete(RecordType type, String id) {
    district.change(
        () -> {
          Table table = district.table(type);
          if (!table.remove(id)) {
            throw Refusal.unknownObject(type.singular() + " " + id);
          }
          if (type == RecordType.LINE_ITEMS) {
            Table results = district.table(RecordType.RESULTS);
            district
                .relations()
                .referring(RecordType.RESULTS, "lineItem", id)
                .boxed()
                .toList()
                .forEach(slot -> results.remove(results.sourcedId(slot)));
          }
          return id;
        });
  }

  private void check(RecordType type, String id, SentRecord record) {
    switch (type) {
      case LINE_ITEMS -> lineItemRules.check(record, id);
      case RESULTS -> resultRules.check(record);
      case CATEGORIES -> {
        record.requiredText("title");
        record.number("weight");
      }
      default -> throw new IllegalArgumentException(type + " cannot be written.");
    }
  }

  private static JsonObject unwrap(RecordType type, String body) {
    try {
      if (JsonParser.parseString(body) instanceof JsonObject envelope
          && envelope.get(type.singular()) instanceof JsonObject json) {
        return json;
      }
    } catch (JsonParseException unreadable) {
      throw Refusal.invalidData("The body is not JSON.");
    }
    throw Refusal.invalidData("The body must be {\"" + type.singular() + "\": {…}}.");
  }
}
