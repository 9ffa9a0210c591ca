package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether the addresses of a SIS lead to the accounts of a learning platform. */
final class MatchPlatformAccounts implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "match",
        List.of("CONNECTION"),
        List.of(
            Option.optional("upload", "FILE"),
            Option.optional("outcome", "OUTCOME"),
            Option.flag("strays"),
            Option.flag("confirmed"),
            Option.optional("confirm", "SOURCED_ID"),
            Option.optional("account", "EMAIL"),
            Option.optional("take-back", "SOURCED_ID"),
            Option.flag("delete"),
            Option.flag("csv")),
        "Counts whose e-mail address leads to an account of the uploaded list of users.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, arguments.operand());
    var path = ConnectionLookup.path(connection) + "/platform-accounts";
    arguments.optional("upload").ifPresent(file -> upload(api, path, Path.of(file)));
    if (arguments.has("delete")) {
      api.delete(path);
      invocation.say("The list of accounts is deleted.");
    } else if (arguments.has("confirm")) {
      confirm(invocation, path + "/confirmed");
    } else if (arguments.has("take-back")) {
      api.delete(path + "/confirmed/" + Api.segment(arguments.optional("take-back").orElseThrow()));
      invocation.say("Taken back: the addresses decide again.");
    } else if (arguments.has("confirmed")) {
      confirmed(invocation, path + "/confirmed");
    } else if (arguments.has("strays")) {
      list(invocation, path + "/strays", "");
    } else if (arguments.optional("outcome").isPresent() || arguments.has("csv")) {
      var outcome = arguments.optional("outcome").map(word -> "&outcome=" + Api.segment(word));
      list(invocation, path + "/unmatched", outcome.orElse(""));
    } else {
      count(invocation, path);
    }
  }

  private static void upload(Api api, String path, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure("There is no file " + file + "; check its name.");
    }
    api.upload(path, file);
  }

  private static void count(Invocation invocation, String path) {
    var answer = invocation.api().get(path);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var report = new Fields(answer);
    var table = new Table("OUTCOME", "PEOPLE");
    var outcomes = report.inner("outcomes");
    outcomes.names().forEach(outcome -> table.line(outcome, outcomes.text(outcome)));
    table.print(
        invocation.terminal(), "There is no list of accounts yet; upload one with --upload FILE.");
    if (report.flag("uploaded")) {
      invocation.say(
          "%s accounts; %s belong to nobody in the SIS."
              .formatted(report.text("accounts"), report.text("strays")));
      if (report.number("outside") > 0) {
        invocation.say(
            report.text("outside") + " people lie outside the scope; nothing is said of them.");
      }
    }
  }

  private static void confirm(Invocation invocation, String path) {
    var arguments = invocation.arguments();
    var body = new JsonObject();
    body.addProperty(
        "account",
        arguments
            .optional("account")
            .orElseThrow(
                () -> new CommandFailure("Say which account it is with --account EMAIL.")));
    var answer =
        invocation
            .api()
            .put(path + "/" + Api.segment(arguments.optional("confirm").orElseThrow()), body);
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      invocation.say("Said; it counts for every later list too.");
    }
  }

  private static void confirmed(Invocation invocation, String path) {
    var answer = invocation.api().get(path);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("SOURCED ID", "NAME", "E-MAIL IN THE SIS", "ACCOUNT", "BY");
    for (Fields one : Fields.list(answer)) {
      table.line(
          one.text("sourcedId"),
          one.text("name"),
          one.text("email"),
          one.text("account"),
          one.text("by"));
    }
    table.print(invocation.terminal(), "No account was said by hand.");
  }

  private static void list(Invocation invocation, String path, String filter) {
    if (invocation.json() && !invocation.arguments().has("csv")) {
      invocation.print(Pages.all(invocation.api(), path, filter));
      return;
    }
    // A list is as long as the roster is wrong: the file holds it whole.
    var lines = invocation.api().text(path + "?format=csv" + filter).stripTrailing();
    invocation.say(lines);
  }
}
