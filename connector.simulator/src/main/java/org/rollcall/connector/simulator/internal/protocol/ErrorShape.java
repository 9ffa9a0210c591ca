package org.rollcall.connector.simulator.internal.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;

/** The bodies in which providers say that something went wrong. */
public enum ErrorShape {
  /** The bare object of the OpenAPI file of 1.2. */
  BARE,
  /** The same inside an object, as some providers send it. */
  WRAPPED,
  /** What deployed 1.1 providers send: a set, with the minor code as plain text. */
  STATUS_INFO_SET;

  public JsonObject body(MinorCode code, String sentence) {
    return switch (this) {
      case BARE -> Refusal.body(code, sentence);
      case WRAPPED -> {
        var wrapped = new JsonObject();
        wrapped.add("imsx_StatusInfo", Refusal.body(code, sentence));
        yield wrapped;
      }
      case STATUS_INFO_SET -> set("failure", "error", plain(code), sentence);
    };
  }

  /** Also beside data, where it warns. */
  public static JsonObject set(String major, String severity, String minor, String sentence) {
    var status = new JsonObject();
    status.addProperty("imsx_codeMajor", major);
    status.addProperty("imsx_severity", severity);
    status.addProperty("imsx_description", sentence);
    status.addProperty("imsx_codeMinor", minor);
    var list = new JsonArray();
    list.add(status);
    var body = new JsonObject();
    body.add("statusInfoSet", list);
    return body;
  }

  /** The standard of 1.1 mixes spaces and underscores. */
  private static String plain(MinorCode code) {
    return switch (code) {
      case UNKNOWNOBJECT -> "unknown object";
      case INVALIDDATA -> "invalid data";
      case UNAUTHORISEDREQUEST -> "unauthorized";
      default -> code.name().toLowerCase(Locale.ROOT);
    };
  }
}
