package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.connector.simulator.internal.csv.CsvExport;
import org.rollcall.connector.simulator.internal.district.DistrictChanges;
import org.rollcall.connector.simulator.internal.district.Tally;
import org.rollcall.connector.simulator.internal.fault.FaultRule;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Version;

/**
 * Addresses that no SIS has, from this machine only: faults and data to change, accesses to expire,
 * and what was asked so far.
 */
final class ControlEndpoint {

  private static final Set<String> ROOTS = Set.of("/simulator", "/_simulator");

  private final Provider provider;
  private final Version version;
  private final DistrictOrders orders;

  ControlEndpoint(Provider provider, Version version, Clock clock) {
    this.provider = provider;
    this.version = version;
    this.orders = new DistrictOrders(new DistrictChanges(provider.district(), clock));
  }

  boolean owns(Asked asked) {
    return ROOTS.stream().anyMatch(root -> asked.isBelow(root, true));
  }

  Answer answer(Asked asked) {
    if (!asked.fromLoopback()) {
      return problem(403, "Only this machine may control the simulator.");
    }
    try {
      String path = asked.path().substring(asked.path().indexOf('/', 1));
      return switch (asked.verb() + " " + path) {
        case "GET /stats", "GET /requests" -> Answer.json(200, stats());
        case "DELETE /requests" -> forgetRequests();
        case "GET /faults" -> Answer.json(200, inForce());
        case "PUT /faults" -> replaceFaults(Order.of(asked).all("fault"));
        case "POST /faults" -> changeFaults(Order.of(asked).all("fault"));
        case "DELETE /faults" -> replaceFaults(List.of());
        case "POST /district" -> changeDistrict(Order.of(asked));
        case "POST /access" -> changeAccess(Order.of(asked));
        case "POST /package" -> writePackage(Order.of(asked));
        default ->
            problem(
                404,
                "There are /faults, /requests, /stats, /district, /access and /package; see the"
                    + " README.");
      };
    } catch (IllegalArgumentException | JsonParseException unusable) {
      return problem(400, String.valueOf(unusable.getMessage()));
    }
  }

  private JsonObject stats() {
    Traffic traffic = provider.traffic();
    var stats = new JsonObject();
    stats.add("requests", numbers(traffic.requests()));
    stats.add("writes", numbers(traffic.writes()));
    stats.addProperty("totalRequests", sum(traffic.requests()));
    stats.addProperty("totalWrites", sum(traffic.writes()));
    stats.addProperty("trapped", traffic.trapped());
    stats.addProperty("trappedSecrets", traffic.trappedSecrets());
    var collections = new JsonObject();
    for (RecordType type : RecordType.values()) {
      Tally tally = provider.district().tally(type);
      var counts = new JsonObject();
      counts.addProperty("active", tally.active());
      counts.addProperty("tobedeleted", tally.tobedeleted());
      collections.add(type.plural(), counts);
    }
    stats.add("collections", collections);
    return stats;
  }

  private Answer forgetRequests() {
    provider.traffic().forget();
    return Answer.json(200, stats());
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static JsonObject numbers(Map<String, Integer> counts) {
    var json = new JsonObject();
    counts.forEach(json::addProperty);
    return json;
  }

  private JsonObject inForce() {
    var list = new JsonArray();
    provider.faults().inForce().forEach(rule -> list.add(rule.toString()));
    var json = new JsonObject();
    json.add("faults", list);
    return json;
  }

  private Answer replaceFaults(List<String> orders) {
    List<FaultRule> rules = new ArrayList<>();
    orders.forEach(order -> rules.add(FaultRule.parse(order)));
    provider.faults().replaceBy(rules);
    return Answer.json(200, inForce());
  }

  /** Adds each, or ends it where the value is "off"; nothing changes if one of them is wrong. */
  private Answer changeFaults(List<String> orders) {
    List<String> ended = orders.stream().filter(order -> order.endsWith("=off")).toList();
    List<FaultRule> added =
        orders.stream().filter(order -> !order.endsWith("=off")).map(FaultRule::parse).toList();
    ended.forEach(order -> provider.faults().end(order.substring(0, order.length() - 4)));
    added.forEach(provider.faults()::add);
    return Answer.json(200, inForce());
  }

  private Answer changeDistrict(Order order) {
    var json = new JsonObject();
    json.addProperty("sourcedId", orders.carryOut(order));
    return Answer.json(200, json);
  }

  private Answer changeAccess(Order order) {
    String key = order.one("key", provider.clients().all().get(0).id());
    switch (order.one("action", "")) {
      case "expire" -> provider.clients().expire(key);
      case "replace" -> provider.clients().replaceSecret(key, order.one("secret", ""));
      case "forget-tokens" -> provider.expireTokens();
      default ->
          throw new IllegalArgumentException("The action is expire, replace or forget-tokens.");
    }
    return Answer.json(200, new JsonObject());
  }

  /** Into a file, since whoever asks is on this machine. */
  private Answer writePackage(Order order) {
    var file = Path.of(order.one("file", ""));
    try (var out = Files.newOutputStream(file)) {
      new CsvExport(provider.district(), version).write(out);
      var json = new JsonObject();
      json.addProperty("file", file.toString());
      return Answer.json(200, json);
    } catch (IOException e) {
      return problem(400, "The file cannot be written: " + e.getMessage());
    }
  }

  private static Answer problem(int status, String sentence) {
    var json = new JsonObject();
    json.addProperty("problem", sentence);
    return Answer.json(status, json);
  }
}
