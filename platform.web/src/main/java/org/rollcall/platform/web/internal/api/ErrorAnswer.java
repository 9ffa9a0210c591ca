package org.rollcall.platform.web.internal.api;

import static java.util.Locale.ROOT;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.refusal.Refusal;

/** The one shape of every error, whatever it comes from. */
final class ErrorAnswer {
  private ErrorAnswer() {}

  static Answer of(HttpFault fault) {
    return error(
        fault.status(),
        new JsonFields().put("reason", fault.reason()).put("sentence", fault.sentence()),
        fault.headers());
  }

  static Answer of(Refusal refusal) {
    var fields = new JsonFields();
    refusal.fields().forEach(fields::put);
    var error =
        new JsonFields()
            .put("reason", refusal.reason().name().toLowerCase(ROOT))
            .put("sentence", refusal.sentence());
    if (!refusal.fields().isEmpty()) {
      error.put("fields", fields.object());
    }
    return error(status(refusal.reason()), error, Map.of());
  }

  static Answer of(SisException failure) {
    var status = failure.kind() == FailureKind.STORAGE_UNAVAILABLE ? 503 : 502;
    return error(status, failed(failure.kind(), failure.sentence()), Map.of());
  }

  static Answer defect() {
    var sentence =
        "Rollcall made a mistake; the operator finds what happened in its log and tells the"
            + " developers of Rollcall.";
    return error(500, failed(FailureKind.DEFECT, sentence), Map.of());
  }

  /** A check that ended with a failed step: nothing was saved. */
  static Answer failedCheck(CheckStep failed, JsonArray steps) {
    var kind = failed.failure().orElse(FailureKind.DEFECT);
    var error = failed(kind, failed.sentence()).put("step", failed.title()).put("steps", steps);
    return error(422, error, Map.of());
  }

  private static JsonFields failed(FailureKind kind, String sentence) {
    return new JsonFields()
        .put("reason", "failed")
        .put("sentence", sentence)
        .put("failureKind", kind.name())
        .word("whoActs", kind.whoActs());
  }

  private static int status(Refusal.Reason reason) {
    return switch (reason) {
      case NOT_FOUND -> 404;
      case FORBIDDEN -> 403;
      case INVALID -> 422;
      case CONFLICT -> 409;
      case UNAVAILABLE -> 503;
    };
  }

  private static Answer error(int status, JsonFields error, Map<String, String> headers) {
    var body = new JsonObject();
    body.add("error", error.object());
    return new Answer(status, body, headers);
  }
}
