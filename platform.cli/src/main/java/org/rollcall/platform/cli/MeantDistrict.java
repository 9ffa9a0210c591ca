package org.rollcall.platform.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.ZoneId;

/**
 * Finds the district that a command is about: the one that was typed, or the only one that the
 * caller sees besides the demo; on a fresh machine it is made.
 */
final class MeantDistrict {
  static final Option OPTION = Option.optional("district", "DISTRICT");

  private MeantDistrict() {}

  static long of(Invocation invocation) {
    var api = invocation.api();
    return invocation
        .arguments()
        .optional(OPTION.name())
        .map(named -> DistrictLookup.find(api, named))
        .orElseGet(() -> only(api));
  }

  private static long only(Api api) {
    var real =
        Fields.list(api.get("/districts")).stream().filter(one -> !one.flag("demo")).toList();
    if (real.size() > 1) {
      throw CommandFailure.misused(
          "There are several districts: say which one with --district; \"rollcall districts\""
              + " lists them.");
    }
    return real.stream()
        .findFirst()
        .map(one -> one.number("id"))
        .orElseGet(() -> new Fields(api.post("/districts", first())).number("id"));
  }

  private static JsonObject first() {
    var body = new JsonObject();
    body.addProperty("name", "My district");
    body.add("emailDomains", new JsonArray());
    body.addProperty("zone", ZoneId.systemDefault().getId());
    return body;
  }
}
