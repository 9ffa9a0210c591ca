package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the source page, as the connectors that are delivered state them. */
class EligibilityOfEveryConnectorTest {
  /** Connector, answers, verdict, whether grades may be exported; hosting and teachers as said. */
  private static final String[] ROWS = {
    "infinite-campus license=full hosting=vendor teacher-license=plus : supported export",
    "infinite-campus license=provisional hosting=vendor teacher-license=plus : best_effort export",
    "infinite-campus license=none hosting=vendor teacher-license=plus : not_yet export",
    "infinite-campus license=full hosting=own-cloud teacher-license=plus : best_effort export",
    "infinite-campus license=full hosting=on-premises teacher-license=plus : best_effort export",
    "infinite-campus license=full hosting=vendor teacher-license=other : not_yet none",
    "skyward-sms license=yes hosting=vendor teacher-license=plus : supported export",
    "skyward-sms license=yes hosting=on-premises teacher-license=plus : best_effort export",
    "skyward-sms license=no hosting=vendor teacher-license=plus : not_yet export",
    "skyward-qmlativ license=yes hosting=vendor teacher-license=plus : supported export",
    "skyward-qmlativ license=yes hosting=on-premises teacher-license=plus : best_effort export",
    "skyward-qmlativ license=no hosting=vendor teacher-license=plus : not_yet export",
    "aspen version=6.2 hosting=vendor teacher-license=plus : supported export",
    "aspen version=6.2 hosting=on-premises teacher-license=plus : best_effort export",
    "aspen version=below hosting=vendor teacher-license=plus : not_yet export",
    "powerschool connector=read-write version=24.5.1.0 hosting=vendor teacher-license=plus"
        + " : supported export",
    "powerschool connector=read-only version=24.5.1.0 hosting=vendor teacher-license=plus"
        + " : supported none",
    "powerschool connector=none version=24.5.1.0 hosting=vendor teacher-license=plus"
        + " : not_yet export",
    "powerschool connector=read-write version=below hosting=vendor teacher-license=plus"
        + " : best_effort export",
    "powerschool connector=read-write version=24.5.1.0 hosting=own-cloud teacher-license=plus"
        + " : best_effort export",
  };

  @Test
  void every_row_of_the_source_page_has_its_verdict_and_nobody_is_locked_out(@TempDir Path home)
      throws Exception {
    try (var rollcall = RollcallProcess.start(home)) {
      var api = new Api(rollcall);
      var wrong = new ArrayList<String>();
      for (var id : ids(api)) {
        look(JsonParser.parseString(api.get("/connectors/" + id + "/descriptor").body()), wrong);
      }
      var asked = rollcall.run("eligibility", "infinite-campus", "--json").json();
      var today = asked.getAsJsonObject().get("judgedOn").getAsString();
      for (var row : ROWS) {
        judge(rollcall, row, today, wrong);
      }

      assertThat(wrong).isEmpty();
    }
  }

  private static List<String> ids(Api api) throws Exception {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    var ids = offered(api);
    // What lies in the folder of a new home serves a moment after the console answers.
    while (ids.size() < 6 && System.nanoTime() < until) {
      ids = offered(api);
    }
    assertThat(ids).contains("oneroster", "powerschool").hasSizeGreaterThanOrEqualTo(6);
    return ids;
  }

  private static List<String> offered(Api api) throws Exception {
    var list = JsonParser.parseString(api.get("/partnerships").body()).getAsJsonArray();
    return list(list).stream().map(one -> one.get("id").getAsString()).toList();
  }

  private static void judge(RollcallProcess rollcall, String row, String today, List<String> wrong)
      throws Exception {
    var parts = row.split(" : ");
    var words = new ArrayList<>(List.of(parts[0].split(" ")));
    words.add(0, "eligibility");
    for (int i = 2; i < words.size(); i += 2) {
      words.add(i, "--answer");
    }
    words.addAll(List.of("--since", "license=" + today, "--json"));
    var standing = rollcall.run(words.toArray(String[]::new)).json().getAsJsonObject();
    var withheld = standing.getAsJsonArray("withheld").toString();
    var found = verdict(standing) + (withheld.contains("gradebook_write") ? " none" : " export");
    if (!found.equals(parts[1])) {
      wrong.add(row + " but is " + found);
    }
  }

  private static String verdict(JsonObject standing) {
    return standing.has("verdict") ? standing.get("verdict").getAsString() : "no verdict";
  }

  /** What must hold of every question, whatever the vendor. */
  private static void look(JsonElement descriptor, List<String> wrong) {
    var id = descriptor.getAsJsonObject().get("id").getAsString();
    for (var question : list(descriptor.getAsJsonObject().getAsJsonArray("eligibility"))) {
      var name = id + " " + question.get("id").getAsString();
      if (question.get("whomToAsk").getAsString().isEmpty()) {
        wrong.add(name + " says nobody to ask");
      }
      for (var choice : list(question.getAsJsonArray("choices"))) {
        var not = choice.get("verdict").getAsString().equals("not_yet");
        if (choice.get("id").getAsString().equals("unknown")) {
          wrong.add(name + " has a choice that the platform adds");
        }
        if (not && choice.get("nextStep").getAsString().isEmpty()) {
          wrong.add(name + " leaves a district without next step");
        }
        if (not && question.get("id").getAsString().equals("hosting")) {
          wrong.add(name + " locks a district out");
        }
      }
    }
  }

  private static List<JsonObject> list(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }
}
