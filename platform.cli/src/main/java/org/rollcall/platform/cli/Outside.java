package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** What lies outside the scope and stays, and what becomes of it. */
final class Outside implements Command {
  private final String what;
  private final Usage usage;

  private Outside(String what, Usage usage) {
    this.what = what;
    this.usage = usage;
  }

  static Command list() {
    return new Outside(
        "",
        new Usage(
            "outside",
            List.of("CONNECTION"),
            List.of(Option.optional("collection", "COLLECTION")),
            "Lists stored records that lie outside the scope and stay as they were."));
  }

  static Command letGo() {
    return new Outside(
        "/let-go",
        new Usage(
            "outside let-go",
            List.of("CONNECTION"),
            List.of(Option.required("reason", "TEXT")),
            "Lets everything outside the scope go: it is removed when its grace is over."));
  }

  static Command keep() {
    return new Outside(
        "/keep",
        new Usage(
            "outside keep",
            List.of("CONNECTION"),
            List.of(),
            "Keeps what was let go and is not removed yet."));
  }

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    var path = ConnectionLookup.path(ConnectionLookup.find(api, arguments.operand())) + "/outside";
    JsonElement answer;
    if (what.isEmpty()) {
      var collection = arguments.optional("collection").orElse("users");
      answer = api.get(path + "?limit=500&collection=" + Api.segment(collection));
    } else if (what.equals("/keep")) {
      answer = api.post(path + what);
    } else {
      var body = new JsonObject();
      body.addProperty("reason", arguments.optional("reason").orElse(""));
      answer = api.post(path + what, body);
    }
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      print(invocation, new Fields(answer));
    }
  }

  private void print(Invocation invocation, Fields answer) {
    say(invocation, "stay", answer.inner("counts"));
    say(invocation, "let go", answer.inner("letGo"));
    if (!what.isEmpty()) {
      return;
    }
    var table = new Table("OF", "RECORD", "TITLE", "SINCE");
    for (Fields one : answer.innerList("items")) {
      table.line(
          one.text("type"),
          one.text("sourcedId"),
          one.text("title"),
          Moments.local(one.text("since")));
    }
    table.print(invocation.terminal(), "None of these lie outside the scope.");
  }

  private static void say(Invocation invocation, String what, Fields counts) {
    counts.names().forEach(name -> invocation.say(what + ", " + name + ": " + counts.text(name)));
  }
}
