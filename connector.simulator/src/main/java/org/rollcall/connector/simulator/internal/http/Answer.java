package org.rollcall.connector.simulator.internal.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.rollcall.connector.simulator.internal.protocol.Refusal;

/** What goes back to the caller. */
record Answer(int status, Map<String, String> headers, String body) {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), "");
  }

  static Answer json(int status, JsonElement body) {
    return new Answer(status, Map.of("Content-Type", "application/json"), GSON.toJson(body));
  }

  static Answer html(int status, String body) {
    return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), body);
  }

  static Answer refused(Refusal refusal) {
    return json(refusal.code().httpStatus(), refusal.body());
  }

  static Answer refused(int status, MinorCode code, String sentence) {
    return json(status, Refusal.body(code, sentence));
  }

  Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  Answer withBody(String other) {
    return new Answer(status, headers, other);
  }
}
