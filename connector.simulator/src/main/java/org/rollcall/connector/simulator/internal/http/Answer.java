package org.rollcall.connector.simulator.internal.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the caller, and how. */
record Answer(int status, Map<String, String> headers, String body, Delivery delivery) {

  /** Nulls are written, for some products send them. */
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), "", Delivery.PLAIN);
  }

  static Answer json(int status, JsonElement body) {
    return text(status, "application/json", GSON.toJson(body));
  }

  static Answer html(int status, String body) {
    return text(status, "text/html; charset=utf-8", body);
  }

  static Answer text(int status, String type, String body) {
    return new Answer(status, Map.of("Content-Type", type), body, Delivery.PLAIN);
  }

  Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, delivery);
  }

  Answer without(String header) {
    var fewer = new LinkedHashMap<>(headers);
    fewer.remove(header);
    return new Answer(status, fewer, body, delivery);
  }

  Answer withBody(String other) {
    return new Answer(status, headers, other, delivery);
  }

  Answer with(Delivery other) {
    return new Answer(status, headers, body, other);
  }
}
