package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Tells which SIS a district has that is not listed. */
final class AddInterest implements Command {
  private static final List<String> FIELDS =
      List.of("product", "vendor", "version", "email", "note");

  @Override
  public Usage usage() {
    return new Usage(
        "interest add",
        List.of(),
        List.of(
            Option.required("product", "NAME"),
            Option.required("email", "ADDRESS"),
            Option.optional("vendor", "NAME"),
            Option.optional("version", "1.2|1.1|1.0|csv|none|unknown"),
            Option.optional("note", "TEXT"),
            MeantDistrict.OPTION),
        "Tells the operator which SIS the district has that is not listed.");
  }

  @Override
  public void run(Invocation invocation) {
    var body = new JsonObject();
    for (String field : FIELDS) {
      invocation.arguments().optional(field).ifPresent(value -> body.addProperty(field, value));
    }
    var district = MeantDistrict.of(invocation);
    var answer = invocation.api().post("/districts/" + district + "/interests", body);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    invocation.say(
        "Noted as %s; the operator of this Rollcall reads it."
            .formatted(new Fields(answer).text("id")));
  }
}
