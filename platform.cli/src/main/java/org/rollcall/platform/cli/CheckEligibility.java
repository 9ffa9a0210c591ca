package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Asks whether a district can use a connector, and keeps answers. */
final class CheckEligibility implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "eligibility",
        List.of("CONNECTOR"),
        List.of(
            MeantDistrict.OPTION,
            Option.repeated("answer", "QUESTION=CHOICE"),
            Option.repeated("since", "QUESTION=DAY"),
            Option.repeated("note", "QUESTION=TEXT"),
            Option.flag("confirm-not-eligible")),
        "Shows questions, answers and verdict; unknown is an answer to every question.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var path =
        "/districts/%d/eligibility/%s"
            .formatted(MeantDistrict.of(invocation), Api.segment(arguments.operand()));
    var api = invocation.api();
    var answers = Pairs.of(arguments.values("answer"), "answer", "license=full");
    var standing = answers.size() == 0 ? null : api.put(path, body(arguments, answers));
    if (arguments.has("confirm-not-eligible")) {
      standing = api.post(path + "/confirm");
    }
    JsonElement shown = standing == null ? api.get(path) : standing;
    if (invocation.json()) {
      invocation.print(shown);
      return;
    }
    print(invocation, new Fields(shown));
  }

  private static JsonObject body(Arguments arguments, JsonObject answers) {
    var body = new JsonObject();
    body.add("answers", answers);
    body.add("since", Pairs.of(arguments.values("since"), "since", "license=2026-09-01"));
    body.add("notes", Pairs.of(arguments.values("note"), "note", "license=\"Contract 7\""));
    return body;
  }

  private static void print(Invocation invocation, Fields standing) {
    invocation.say(standing.text("product") + ": " + verdict(standing));
    for (Fields reason : standing.innerList("reasons")) {
      invocation.say("");
      invocation.say("  " + reason.text("text"));
      invocation.say("    %s [%s]".formatted(reason.text("answer"), reason.text("question")));
      say(invocation, "    ", reason.text("sentence"));
      say(invocation, "    ", reason.text("nextStep"));
    }
    for (Fields open : standing.innerList("open")) {
      invocation.say("");
      invocation.say("  %s Not answered yet; choose one:".formatted(open.text("text")));
      for (Fields choice : open.innerList("choices")) {
        invocation.say(choice(open, choice));
      }
      invocation.say("    --answer %s=unknown  I don't know".formatted(open.text("id")));
    }
    if (standing.joined("withheld").contains("gradebook_write")) {
      invocation.say("");
      invocation.say("Export of grades stays off with these answers.");
    }
    if (standing.flag("needsConfirmation")) {
      invocation.say("");
      invocation.say(
          "Import and export stay off until somebody confirms, with --confirm-not-eligible.");
    }
  }

  private static String choice(Fields question, Fields choice) {
    var typed = "    --answer " + question.text("id") + "=" + choice.text("id");
    var days = choice.text("lastsDays");
    return days.isEmpty()
        ? typed + "  " + choice.text("label")
        : typed + " --since " + question.text("id") + "=DAY  " + choice.text("label");
  }

  private static void say(Invocation invocation, String before, String sentence) {
    if (!sentence.isEmpty()) {
      invocation.say(before + sentence);
    }
  }

  private static String verdict(Fields standing) {
    return switch (standing.text("verdict")) {
      case "supported" -> "eligible and supported";
      case "best_effort" -> "eligible, best effort";
      case "not_yet" ->
          standing.has("confirmation")
              ? "not yet eligible; confirmed by " + standing.inner("confirmation").text("by")
              : "not yet eligible";
      case "" -> "no verdict yet";
      default -> standing.text("verdict");
    };
  }
}
