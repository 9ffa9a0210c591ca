package org.rollcall.connector.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a test got back. */
record Reply(int status, HttpHeaders headers, String text) {

  JsonObject json() {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  JsonArray array(String envelope) {
    return json().getAsJsonArray(envelope);
  }

  List<JsonObject> records(String envelope) {
    return StreamSupport.stream(array(envelope).spliterator(), false)
        .map(element -> element.getAsJsonObject())
        .toList();
  }

  List<String> ids(String envelope) {
    return records(envelope).stream().map(json -> json.get("sourcedId").getAsString()).toList();
  }

  int total() {
    return Integer.parseInt(header("X-Total-Count"));
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The first minor code of the standard's error body. */
  String minorCode() {
    return json()
        .getAsJsonObject("imsx_CodeMinor")
        .getAsJsonArray("imsx_codeMinorField")
        .get(0)
        .getAsJsonObject()
        .get("imsx_codeMinorFieldValue")
        .getAsString();
  }
}
