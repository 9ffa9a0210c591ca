package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonObject;
import org.rollcall.connector.simulator.internal.district.DistrictChanges;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** Changes of the data that are ordered while it runs; all by sourcedId. */
final class DistrictOrders {

  private final DistrictChanges changes;

  DistrictOrders(DistrictChanges changes) {
    this.changes = changes;
  }

  /** Does what the action says and names the record that it is about; empty for many. */
  String carryOut(Order order) {
    return switch (order.one("action", "")) {
      case "add-student" -> changes.addStudent();
      case "drop-student" -> {
        changes.removeStudent(order.one("student"));
        yield order.one("student");
      }
      case "mark-student" -> {
        changes.markStudentForDeletion(order.one("student"));
        yield order.one("student");
      }
      case "enroll" -> changes.enroll(order.one("student"), order.one("class"));
      case "move" -> changes.move(order.one("student"), order.one("from"), order.one("class"));
      case "set" -> set(order);
      case "remove" -> {
        changes.remove(RecordType.named(order.one("collection")), order.one("record"));
        yield order.one("record");
      }
      case "empty" -> {
        changes.removeEverythingFrom(RecordType.named(order.one("collection")));
        yield "";
      }
      case "restore" -> {
        for (RecordType type : RecordType.values()) {
          changes.restore(type);
        }
        yield "";
      }
      default ->
          throw new IllegalArgumentException(
              "The action is add-student, drop-student, mark-student, enroll, move, set, remove,"
                  + " empty or restore.");
    };
  }

  private String set(Order order) {
    String record = order.one("record");
    changes.edit(
        RecordType.named(order.one("collection")),
        record,
        json -> with(json, order.one("field"), order.one("value")));
    return record;
  }

  private static JsonObject with(JsonObject json, String field, String value) {
    json.addProperty(field, value);
    return json;
  }
}
