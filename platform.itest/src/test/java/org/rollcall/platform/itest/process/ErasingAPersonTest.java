package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A SIS that goes on serving somebody who was erased here. */
class ErasingAPersonTest {
  private static final String PEOPLE = "/connections/1/people";

  @Test
  void whole_syncs_and_a_restart_do_not_bring_the_person_back(@TempDir Path home) throws Exception {
    try (var simulator = SimulatorProcess.start(60)) {
      String family;
      String id;
      int users;
      int enrolled;
      try (var rollcall = RollcallProcess.start(home)) {
        Connected.connect(rollcall, simulator).mustSucceed();
        Connected.sync(rollcall).mustSucceed();
        var roster = Connected.roster(rollcall);
        var student = student(new Api(rollcall));
        family = student.get("familyName").getAsString();
        id = student.get("sourcedId").getAsString();
        users = roster.getOrDefault("users", 0);
        enrolled = enrollments(new Api(rollcall), id);
        assertThat(enrolled).isPositive();
        rollcall.run("person", "erase", Connected.NAME, id).mustSucceed();
        Connected.sync(rollcall).mustSucceed();
        assertGone(rollcall, family, id);
      }

      try (var again = RollcallProcess.start(home)) {
        Connected.sync(again).mustSucceed();

        assertGone(again, family, id);
        assertThat(Connected.roster(again)).containsEntry("users", users - 1);
        assertThat(counts(again, "users").get("dropped").getAsInt()).isEqualTo(1);
        assertThat(counts(again, "enrollments").get("dropped").getAsInt()).isEqualTo(enrolled);
      }
    }
  }

  private static void assertGone(RollcallProcess rollcall, String family, String id)
      throws Exception {
    var api = new Api(rollcall);
    assertThat(found(api, family)).noneMatch(one -> one.toString().contains("\"" + id + "\""));
    assertThat(api.get(PEOPLE + "/" + id).statusCode()).isEqualTo(404);
    assertThat(api.get(PEOPLE + "/" + id + "/export").statusCode()).isEqualTo(404);
  }

  private static JsonObject student(Api api) throws Exception {
    for (var letter = 'a'; letter <= 'z'; letter++) {
      for (var one : found(api, String.valueOf(letter))) {
        var person = one.getAsJsonObject();
        if (enrollments(api, person.get("sourcedId").getAsString()) > 0) {
          return person;
        }
      }
    }
    throw new AssertionError("nobody is enrolled");
  }

  private static int enrollments(Api api, String id) throws Exception {
    var person = JsonParser.parseString(api.get(PEOPLE + "/" + id).body()).getAsJsonObject();
    return person.getAsJsonArray("enrollments").size();
  }

  private static JsonArray found(Api api, String text) throws Exception {
    var query = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return JsonParser.parseString(api.get(PEOPLE + "?limit=200&q=" + query).body())
        .getAsJsonObject()
        .getAsJsonArray("items");
  }

  private static JsonObject counts(RollcallProcess rollcall, String collection) throws Exception {
    return Connected.lastRun(rollcall).getAsJsonObject("counts").getAsJsonObject(collection);
  }
}
