package org.rollcall.connector.simulator.internal.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A request that the standard tells a provider to refuse; it becomes a body of the personality's
 * shape.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final MinorCode code;

  public Refusal(MinorCode code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public static Refusal unknownObject(String what) {
    return new Refusal(MinorCode.UNKNOWNOBJECT, "There is no " + what + ".");
  }

  public static Refusal invalidData(String sentence) {
    return new Refusal(MinorCode.INVALIDDATA, sentence);
  }

  public MinorCode code() {
    return code;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** The status object, bare as in the OpenAPI file of 1.2 (not wrapped in imsx_StatusInfo). */
  static JsonObject body(MinorCode code, String sentence) {
    var field = new JsonObject();
    field.addProperty("imsx_codeMinorFieldName", "TargetEndSystem");
    field.addProperty("imsx_codeMinorFieldValue", code.token());
    var fields = new JsonArray();
    fields.add(field);
    var minor = new JsonObject();
    minor.add("imsx_codeMinorField", fields);
    var status = new JsonObject();
    status.addProperty("imsx_codeMajor", "failure");
    status.addProperty("imsx_severity", "error");
    status.addProperty("imsx_description", sentence);
    status.add("imsx_CodeMinor", minor);
    return status;
  }
}
