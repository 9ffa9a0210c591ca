package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the conformance suite against a connection, or at an address given once. */
final class TestConformance implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "conformance",
        List.of("[CONNECTION]"),
        List.of(
            Option.optional("connector", "ID"),
            Option.optional("host-url", "URL"),
            Option.optional("access-key", "KEY"),
            Option.optional("secret-code", "SECRET|-"),
            Option.optional("token-url", "URL"),
            Option.repeated("set", "FIELD=VALUE"),
            Option.optional("teacher", "EMAIL"),
            Option.optional("html", "FILE")),
        "Runs Google's checks against a SIS; writes into a class, and deletes what it wrote.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    JsonElement answer = begin(invocation);
    int printed = print(invocation, new Fields(answer), 0);
    while (new Fields(answer).text("state").equals("running")) {
      Pause.betweenLooks();
      answer = api.get("/conformance/" + Api.segment(new Fields(answer).text("id")));
      printed = print(invocation, new Fields(answer), printed);
    }
    if (invocation.json()) {
      invocation.print(answer);
    }
    conclude(invocation, new Fields(answer));
  }

  private static JsonElement begin(Invocation invocation) {
    var arguments = invocation.arguments();
    var body = new JsonObject();
    body.addProperty("consent", true);
    arguments.optional("teacher").ifPresent(email -> body.addProperty("teacherEmail", email));
    var connection = arguments.given();
    if (connection.isPresent()) {
      var found = ConnectionLookup.find(invocation.api(), connection.get());
      return invocation.api().post(ConnectionLookup.path(found) + "/conformance", body);
    }
    for (String needed : List.of("connector", "host-url", "access-key", "secret-code")) {
      if (!arguments.has(needed)) {
        throw CommandFailure.misused(
            "Say which connection, or an address with --connector, --host-url, --access-key and"
                + " --secret-code; --"
                + needed
                + " is missing.");
      }
    }
    body.addProperty("connector", arguments.value("connector"));
    body.add("settings", Connect.settings(arguments));
    body.addProperty("accessKey", arguments.value("access-key"));
    body.addProperty("secretCode", invocation.terminal().secret(arguments.value("secret-code")));
    return invocation.api().post("/conformance", body);
  }

  private static int print(Invocation invocation, Fields suite, int printed) {
    var checks = suite.innerList("checks");
    if (!invocation.json()) {
      for (Fields one : checks.subList(Math.min(printed, checks.size()), checks.size())) {
        var took = one.has("latencyMillis") ? "  " + one.text("latencyMillis") + " ms" : "";
        invocation.say(
            "%-7s  %2d  %s: %s%s"
                .formatted(
                    one.text("outcome"),
                    one.number("number"),
                    one.text("title"),
                    one.text("seen"),
                    took));
      }
    }
    return checks.size();
  }

  private static void conclude(Invocation invocation, Fields suite) {
    if (!suite.text("state").equals("done")) {
      throw new CommandFailure(suite.text("sentence"));
    }
    var report = suite.inner("report");
    invocation.arguments().optional("html").ifPresent(file -> save(file, html(invocation, suite)));
    if (!report.texts("leftBehind").isEmpty()) {
      throw new CommandFailure(
          "These records could not be deleted again; delete them in the SIS: "
              + report.joined("leftBehind")
              + ".");
    }
    var checks = report.innerList("checks");
    long good = checks.stream().filter(TestConformance::isGood).count();
    var sentence = sentence(good, checks);
    if (!report.flag("passed")) {
      throw new CommandFailure(sentence);
    }
    if (!invocation.json()) {
      invocation.say(sentence);
    }
  }

  private static String sentence(long good, List<Fields> checks) {
    var passed = "%d of %d checks passed".formatted(good, checks.size());
    long failed = checks.stream().filter(one -> one.text("outcome").equals("failed")).count();
    long skipped = checks.size() - good - failed;
    return passed
        + (failed == 0 ? "" : ", %d failed".formatted(failed))
        + (skipped == 0 ? "." : ", %d not taken.".formatted(skipped));
  }

  private static String html(Invocation invocation, Fields suite) {
    var path = "/conformance/" + Api.segment(suite.text("id")) + "?html=true";
    return new Fields(invocation.api().get(path)).text("html");
  }

  private static boolean isGood(Fields check) {
    return check.text("outcome").equals("passed") || check.text("outcome").equals("warned");
  }

  private static void save(String file, String html) {
    try {
      Files.writeString(Path.of(file), html);
    } catch (IOException unwritable) {
      throw new CommandFailure("The file " + file + " cannot be written; name another one.");
    }
  }
}
