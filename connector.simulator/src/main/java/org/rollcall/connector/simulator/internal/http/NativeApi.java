package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/**
 * Skyward's own API beside OneRoster: bare arrays and other field names. It is easily taken for
 * OneRoster, and must not be.
 */
final class NativeApi {

  private static final String ROOT = "/api/v1";

  private final District district;
  private final Guard guard;

  NativeApi(District district, Guard guard) {
    this.district = district;
    this.guard = guard;
  }

  boolean owns(Asked asked) {
    return asked.isBelow(ROOT, true);
  }

  Answer answer(Asked asked) {
    if (guard.granted(asked).isEmpty()) {
      throw new Refusal(MinorCode.UNAUTHORISEDREQUEST, "The request has no valid token.");
    }
    List<String> path = asked.segments(ROOT);
    if (path.equals(List.of("schools"))) {
      Table orgs = district.table(RecordType.ORGS);
      return bare(orgs.heldSlots().filter(slot -> slot > 0), slot -> school(orgs, slot));
    }
    if (path.size() == 3 && path.get(0).equals("schools") && path.get(2).equals("students")) {
      int school =
          district
              .table(RecordType.ORGS)
              .slotOf(path.get(1))
              .orElseThrow(() -> Refusal.unknownObject("school " + path.get(1)));
      return bare(
          district.relations().usersOfSchool(school, "student"),
          slot -> student(slot, path.get(1)));
    }
    throw Refusal.unknownObject("resource at this address");
  }

  private Answer bare(IntStream slots, IntFunction<JsonObject> form) {
    return district.read(
        () -> {
          var array = new JsonArray();
          slots.mapToObj(form).forEach(array::add);
          return Answer.json(200, array);
        });
  }

  private static JsonObject school(Table orgs, int slot) {
    var json = new JsonObject();
    json.addProperty("SchoolId", orgs.sourcedId(slot));
    json.add("SchoolName", orgs.record(slot).get("name"));
    return json;
  }

  private JsonObject student(int slot, String school) {
    JsonObject user = district.table(RecordType.USERS).record(slot);
    var json = new JsonObject();
    json.addProperty("NameId", slot);
    json.add("DisplayId", user.get("sourcedId"));
    json.add("GradeLevel", user.get("grades"));
    json.addProperty("DefaultSchoolId", school);
    return json;
  }
}
