package org.rollcall.connector.simulator.internal.gradebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.Faults;
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
  public boolean put(RecordType type, String id, String body, Faults faults) {
    JsonObject json = unwrap(type, body);
    JsonElement sentId = json.get("sourcedId");
    if (sentId == null || !sentId.isJsonPrimitive() || !sentId.getAsString().equals(id)) {
      throw Refusal.invalidData("The sourcedId of the body is not the one of the address.");
    }
    return district.change(
        () -> {
          check(type, id, new SentRecord(json, district), faults);
          return store(type, json);
        });
  }

  /**
   * Creates every record of a set under an identifier of its own, or none, if one is refused.
   *
   * @param parent the reference that each must have, such as "class"
   * @return the identifiers, by those that the caller used
   */
  public Map<String, String> post(
      RecordType type, String parent, String parentId, String body, Faults faults) {
    List<JsonObject> set = unwrapSet(type, body);
    Map<String, String> allocated = new LinkedHashMap<>();
    return district.change(
        () -> {
          for (JsonObject json : set) {
            var sent = new SentRecord(json, district);
            if (!sent.rawReference(parent).equals(Optional.of(parentId))) {
              throw Refusal.invalidData(
                  "The reference \"" + parent + "\" is not the one of the address.");
            }
            String id = "sis-" + UUID.randomUUID();
            allocated.put(sent.requiredText("sourcedId"), id);
            json.addProperty("sourcedId", id);
            check(type, id, sent, faults);
          }
          set.forEach(json -> store(type, json));
          return allocated;
        });
  }

  private boolean store(RecordType type, JsonObject json) {
    if (!json.has("status")) {
      json.addProperty("status", RecordBuilder.ACTIVE);
    }
    json.addProperty("dateLastModified", RecordBuilder.moment(clock.instant()));
    return district.table(type).put(json);
  }

  /** Results of a deleted line item go with it. */
  public void delete(RecordType type, String id, Faults faults) {
    boolean marks = faults.has(FaultKind.TOMBSTONES, "deletes");
    district.change(
        () -> {
          Table table = district.table(type);
          if (!takeAway(table, id, marks)) {
            throw Refusal.unknownObject(type.singular() + " " + id);
          }
          if (type == RecordType.LINE_ITEMS) {
            Table results = district.table(RecordType.RESULTS);
            district
                .relations()
                .referring(RecordType.RESULTS, "lineItem", id)
                .mapToObj(results::sourcedId)
                .toList()
                .forEach(result -> takeAway(results, result, marks));
          }
          return id;
        });
  }

  private boolean takeAway(Table table, String id, boolean marks) {
    return marks ? mark(table, id) : table.remove(id);
  }

  private boolean mark(Table table, String id) {
    OptionalInt slot = table.slotOf(id);
    if (slot.isEmpty() || !table.status(slot.getAsInt()).equals(RecordBuilder.ACTIVE)) {
      return false;
    }
    JsonObject json = table.record(slot.getAsInt());
    json.addProperty("status", RecordBuilder.TO_BE_DELETED);
    json.addProperty("dateLastModified", RecordBuilder.moment(clock.instant()));
    table.put(json);
    return true;
  }

  private void check(RecordType type, String id, SentRecord record, Faults faults) {
    switch (type) {
      case LINE_ITEMS ->
          lineItemRules.check(record, id, !faults.has(FaultKind.NO_DEFAULT_CATEGORY));
      case RESULTS -> resultRules.check(record);
      case CATEGORIES -> {
        record.requiredText("title");
        record.number("weight");
      }
      default -> throw new IllegalArgumentException(type + " cannot be written.");
    }
  }

  private static List<JsonObject> unwrapSet(RecordType type, String body) {
    try {
      if (JsonParser.parseString(body) instanceof JsonObject envelope
          && envelope.get(type.plural()) instanceof JsonArray array) {
        List<JsonObject> set = new ArrayList<>();
        array.forEach(each -> set.add(each.getAsJsonObject()));
        return set;
      }
    } catch (JsonParseException | IllegalStateException unreadable) {
      throw Refusal.invalidData("The body is not a set of JSON objects.");
    }
    throw Refusal.invalidData("The body must be {\"" + type.plural() + "\": [{…}]}.");
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
