package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.platform.core.connection.CheckRun;

/** A check and its steps, as JSON. */
final class CheckJson {
  private CheckJson() {}

  static JsonObject run(CheckRun run) {
    var fields =
        new JsonFields()
            .put("id", run.id().value())
            .put("connector", run.connector().value())
            .put("name", run.name())
            .word("state", run.state())
            .put("changes", JsonFields.texts(run.changes()))
            .put("steps", steps(run));
    var connection = run.connection();
    return (connection == null ? fields : fields.put("connection", connection.value())).object();
  }

  static JsonArray steps(CheckRun run) {
    return JsonFields.list(run.steps(), CheckJson::step);
  }

  private static JsonObject step(CheckStep step) {
    var fields =
        new JsonFields()
            .put("title", step.title())
            .put("passed", step.passed())
            .put("sentence", step.sentence());
    step.failure()
        .ifPresent(kind -> fields.put("failureKind", kind.name()).word("whoActs", kind.whoActs()));
    step.httpStatus().ifPresent(status -> fields.put("httpStatus", status));
    return fields
        .put("nextStep", step.nextStep())
        .put("address", step.address())
        .put("milliseconds", step.took().toMillis())
        .object();
  }
}
