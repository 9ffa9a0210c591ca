package org.rollcall.connector.simulator.internal.record;

import com.google.gson.JsonObject;

/** Makes references between records, with addresses that really answer. */
public record Links(String rosteringUrl, String gradebookUrl) {

  public JsonObject to(RecordType type, String sourcedId) {
    var reference = new JsonObject();
    String root = type.inGradebook() ? gradebookUrl : rosteringUrl;
    reference.addProperty("href", root + "/" + type.plural() + "/" + sourcedId);
    reference.addProperty("sourcedId", sourcedId);
    reference.addProperty("type", type.singular());
    return reference;
  }
}
