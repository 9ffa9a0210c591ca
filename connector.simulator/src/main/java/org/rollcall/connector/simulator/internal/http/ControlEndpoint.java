package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.district.Tally;
import org.rollcall.connector.simulator.internal.fault.FaultRule;
import org.rollcall.connector.simulator.internal.fault.FaultRules;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** Addresses that no SIS has: faults to change and statistics to read, from this machine only. */
final class ControlEndpoint {

  static final String ROOT = "/_simulator";

  private final District district;
  private final FaultRules faults;
  private final Traffic traffic;

  ControlEndpoint(District district, FaultRules faults, Traffic traffic) {
    this.district = district;
    this.faults = faults;
    this.traffic = traffic;
  }

  Answer answer(Asked asked) {
    if (!asked.fromLoopback()) {
      return problem(403, "Only this machine may control the simulator.");
    }
    try {
      return switch (asked.verb() + " " + asked.path().substring(ROOT.length())) {
        case "GET /stats" -> Answer.json(200, stats());
        case "GET /faults" -> Answer.json(200, inForce());
        case "PUT /faults" -> replaceFaults(asked.body());
        case "DELETE /faults" -> replaceFaults("{\"faults\":[]}");
        default -> problem(404, "There is /stats to GET, and /faults to GET, PUT and DELETE.");
      };
    } catch (IllegalArgumentException | JsonParseException unusable) {
      return problem(400, String.valueOf(unusable.getMessage()));
    }
  }

  private JsonObject stats() {
    var stats = new JsonObject();
    stats.add("requests", numbers(traffic.requests()));
    stats.add("writes", numbers(traffic.writes()));
    var collections = new JsonObject();
    for (RecordType type : RecordType.values()) {
      Tally tally = district.tally(type);
      var counts = new JsonObject();
      counts.addProperty("active", tally.active());
      counts.addProperty("tobedeleted", tally.tobedeleted());
      collections.add(type.plural(), counts);
    }
    stats.add("collections", collections);
    return stats;
  }

  private static JsonObject numbers(Map<String, Integer> counts) {
    var json = new JsonObject();
    counts.forEach(json::addProperty);
    return json;
  }

  private JsonObject inForce() {
    var list = new JsonArray();
    faults.inForce().forEach(rule -> list.add(rule.toString()));
    var json = new JsonObject();
    json.add("faults", list);
    return json;
  }

  private Answer replaceFaults(String body) {
    if (!(JsonParser.parseString(body) instanceof JsonObject json)
        || !(json.get("faults") instanceof JsonArray list)) {
      throw new IllegalArgumentException("The body must be {\"faults\": [\"name=value@/path\"]}.");
    }
    List<FaultRule> rules = new ArrayList<>();
    for (JsonElement each : list) {
      rules.add(FaultRule.parse(each.getAsString()));
    }
    faults.replaceBy(rules);
    return Answer.json(200, inForce());
  }

  private static Answer problem(int status, String sentence) {
    var json = new JsonObject();
    json.addProperty("problem", sentence);
    return Answer.json(status, json);
  }
}
