package org.rollcall.connector.simulator.internal.record;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What a user is and where, in the form of 1.2 (roles) and in that of 1.1 (role and orgs). */
public final class UserRoles {

  private record Held(String role, String org) {}

  private UserRoles() {}

  public static boolean has(JsonObject user, String role) {
    return held(user).stream().anyMatch(each -> each.role().equals(role));
  }

  public static boolean hasAt(JsonObject user, String role, String org) {
    return held(user).contains(new Held(role, org));
  }

  private static List<Held> held(JsonObject user) {
    var held = new ArrayList<Held>();
    if (user.get("roles") instanceof JsonArray roles) {
      for (JsonElement each : roles) {
        JsonObject role = each.getAsJsonObject();
        held.add(new Held(text(role, "role"), text(role.getAsJsonObject("org"), "sourcedId")));
      }
    } else if (user.get("orgs") instanceof JsonArray orgs) {
      for (JsonElement org : orgs) {
        held.add(new Held(text(user, "role"), text(org.getAsJsonObject(), "sourcedId")));
      }
    }
    return held;
  }

  private static String text(JsonObject json, String field) {
    return json.get(field).getAsString();
  }
}
