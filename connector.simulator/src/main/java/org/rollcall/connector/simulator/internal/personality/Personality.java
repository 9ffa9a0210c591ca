package org.rollcall.connector.simulator.internal.personality;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import org.rollcall.connector.simulator.internal.record.RecordType;

/**
 * One product: where it answers, how large a page may be, what it does differently. Paths begin
 * with a slash and end without one.
 *
 * @param appName the application that must be named in the token address
 * @param hostPath what an admin copies as "Host URL"
 * @param pageClamp larger pages are cut to this size without a word
 * @param titleLimit longer titles of line items are refused
 */
public record Personality(
    String name,
    String appName,
    String tokenPath,
    String hostPath,
    String rosteringPath,
    String gradebookPath,
    int pageClamp,
    int titleLimit,
    Set<Quirk> quirks) {

  public Personality {
    quirks = Set.copyOf(quirks);
  }

  public boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }

  /** Shows a record the way this product does. */
  public JsonObject dress(RecordType type, JsonObject json) {
    if (type == RecordType.ORGS && has(Quirk.SCHOOLS_ARE_LOCAL)) {
      boolean school = json.get("type").equals(new JsonPrimitive("school"));
      json.addProperty("type", school ? "local" : json.get("type").getAsString());
    }
    return json;
  }
}
