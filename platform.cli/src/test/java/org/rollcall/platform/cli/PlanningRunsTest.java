package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanningRunsTest {
  private static final String SCHEDULE =
      """
      {"rhythm":"hours","when":"every day every 4 hours","zone":"America/Denver",
       "changesOnly":true,"completeOn":["sunday"],"next":["2026-11-26T12:03:00Z"],
       "blackouts":[{"id":9,"from":"2027-06-02","until":"2027-08-02","reason":"Summer",
                     "wholeDistrict":true}],
       "suggestion":{"from":"2028-06-01","until":"2028-08-01","why":"The school year ends."}}
      """;

  private SpokenApi api;

  @BeforeEach
  void start() throws IOException {
    api = new SpokenApi().when("GET /connections", 200, "[{\"id\":1,\"name\":\"Campus\"}]");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void a_schedule_is_shown_with_next_runs_and_blackouts() {
    api.when("GET /connections/1/schedule", 200, SCHEDULE);

    var out = Typed.at(api).run("schedule", "Campus").out();

    assertThat(out)
        .contains("Runs every day every 4 hours, zone America/Denver.")
        .contains("Reads only what changed; everything on sunday.")
        .contains("next: 2026-11-26T12:03:00Z")
        .contains("blackout 9: from 2027-06-02 to 2027-08-02, whole district Summer")
        .contains("suggested blackout: 2028-06-01 to 2028-08-01. The school year ends.");
  }

  @Test
  void a_grace_is_shown_and_what_is_given_of_it_is_changed() {
    var grace =
        """
        {"runs":3,"studentDays":14,"staffDays":7,"classDays":5,"otherDays":2,"keep":["staff"],
         "suspend":["students","classes"]}
        """;
    api.when("GET /connections/1/grace", 200, grace);
    api.when("PUT /connections/1/grace", 200, grace);

    assertThat(Typed.at(api).run("grace", "Campus").out())
        .contains(
            "Students stay for 14 days, staff and other people for 7, classes for 5, all else for"
                + " 2, and until 3 complete runs missed them",
            "Kept, and never removed for being absent: staff.",
            "Suspended when that is over, and never removed: students, classes");
    Typed.at(api)
        .run(
            "grace",
            "Campus",
            "--student-days",
            "14",
            "--keep",
            "staff",
            "--suspend",
            "students,classes",
            "--reason",
            "Back soon");

    assertThat(JsonParser.parseString(api.bodyOf("PUT /connections/1/grace")))
        .isEqualTo(
            JsonParser.parseString(
                "{\"studentDays\":14,\"keep\":[\"staff\"],\"suspend\":[\"students\",\"classes\"],"
                    + "\"reason\":\"Back soon\"}"));
  }

  @Test
  void what_is_suspended_is_listed_with_since_when_and_what_comes_next() {
    api.when(
        "GET /connections/1/suspended?limit=500&collection=users",
        200,
        """
        {"counts":{"users":2},
         "items":[{"type":"students","sourcedId":"s1","title":"Sam One","run":7,"then":"suspend",
                   "since":"2026-08-30T02:00:00Z","missing":"2026-08-26T02:00:00Z"},
                  {"type":"staff","sourcedId":"t1","title":"Tess Two","run":7,"then":"remove",
                   "since":"2026-08-30T02:00:00Z","missing":"2026-08-26T02:00:00Z"}]}
        """);

    var out = Typed.at(api).run("suspended", "Campus").out();

    assertThat(out)
        .contains("users: 2", "Sam One", "stays until it is back")
        .contains("Tess Two", "goes with the next complete run");
  }

  @Test
  void what_is_given_is_changed_and_nothing_else() {
    api.when("PUT /connections/1/schedule", 200, SCHEDULE);

    var typed =
        Typed.at(api)
            .run(
                "schedule",
                "Campus",
                "--rhythm",
                "hours",
                "--every",
                "4",
                "--days",
                "mon, tue",
                "--changes-only",
                "yes");

    assertThat(typed.errors()).isEmpty();
    assertThat(JsonParser.parseString(api.bodyOf("PUT /connections/1/schedule")))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"rhythm":"hours","days":["mon","tue"],"everyHours":4,"changesOnly":true}
                """));
  }

  @Test
  void blackouts_are_added_and_removed() {
    api.when("POST /connections/1/blackouts", 201, "{\"id\":9,\"from\":\"2027-06-02\"}")
        .when("DELETE /blackouts/9", 204, "");

    var added = Typed.at(api).run("blackouts", "add", "Campus", "2027-06-02", "--reason", "Summer");
    var removed = Typed.at(api).run("blackouts", "remove", "9");

    assertThat(added.out()).contains("blackout 9: from 2027-06-02 without an end");
    assertThat(JsonParser.parseString(api.bodyOf("POST /connections/1/blackouts")))
        .isEqualTo(
            JsonParser.parseString(
                "{\"from\":\"2027-06-02\",\"reason\":\"Summer\",\"wholeDistrict\":false}"));
    assertThat(removed.status()).isZero();
  }

  @Test
  void a_sync_says_its_wishes_and_its_place_in_the_queue() {
    api.when(
        "POST /connections/1/runs",
        202,
        "{\"id\":7,\"state\":\"queued\",\"finished\":false,\"queuePlace\":2}");

    var typed = Typed.at(api).run("sync", "Campus", "--in-blackout");

    assertThat(typed.out()).contains("Run 7: queued, place 2 in the queue");
    assertThat(JsonParser.parseString(api.bodyOf("POST /connections/1/runs")))
        .isEqualTo(JsonParser.parseString("{\"inBlackout\":true,\"changesOnly\":false}"));
  }

  @Test
  void a_rollover_says_what_is_next_and_takes_a_step() {
    api.when(
        "POST /connections/1/rollover/dry-run",
        200,
        """
        {"goesOn":true,"step":"dry_run",
         "sessions":[{"title":"2027–2028","type":"schoolYear","first":"2027-08-16",
                      "last":"2028-06-02","standing":"new"}],
         "plan":{"id":3,"additions":9,"changes":4,"removals":7,"ended":5}}
        """);

    var out = Typed.at(api).run("rollover", "Campus", "dry-run").out();
    var wrong = Typed.at(api).run("rollover", "Campus", "thaw");

    assertThat(out)
        .contains("A rollover goes on; next: dry-run.")
        .contains("2027–2028 (schoolYear): 2027-08-16 to 2028-06-02, new")
        .contains("9 come, 4 change, 5 ended with the old year, 2 go besides.");
    assertThat(wrong.status()).isNotZero();
    assertThat(wrong.errors()).anyMatch(line -> line.contains("is no step"));
  }

  @Test
  void a_scope_is_shown_previewed_and_chosen_over_what_it_is() {
    var now =
        """
        {"everything":false,"sentence":"Only this is read: grade 9.","schools":[],"grades":["9"],
         "terms":"all","sessions":[],"roles":[]}
        """;
    api.when("GET /connections/1/scope", 200, now);
    api.when("PUT /connections/1/scope", 200, now);
    api.when(
        "POST /connections/1/scope/preview",
        200,
        """
        {"nothingStored":false,"unread":12,
         "counts":{"classes":{"now":8,"then":4,"enter":0,"leave":4}}}
        """);

    assertThat(Typed.at(api).run("scope", "Campus").out()).contains("Only this is read: grade 9.");
    assertThat(Typed.at(api).run("scope", "Campus", "--schools", "n,s", "--preview").out())
        .contains("classes", "The last run left out 12 records");
    assertThat(Typed.at(api).run("scope", "Campus", "--sessions", "y1").status()).isZero();
    assertThat(JsonParser.parseString(api.bodyOf("PUT /connections/1/scope")))
        .isEqualTo(
            JsonParser.parseString(
                "{\"schools\":[],\"grades\":[\"9\"],\"sessions\":[\"y1\"],\"roles\":[],"
                    + "\"terms\":\"picked\"}"));
  }

  @Test
  void what_lies_outside_is_listed_and_let_go_with_a_reason() {
    api.when(
        "GET /connections/1/outside?limit=500&collection=users",
        200,
        """
        {"counts":{"users":21},"letGo":{},
         "items":[{"type":"students","sourcedId":"s1","title":"Simpson, Bart",
                   "since":"2026-11-24T02:00:00Z","run":2}]}
        """);
    api.when("POST /connections/1/outside/let-go", 200, "{\"counts\":{},\"letGo\":{\"users\":21}}");

    assertThat(Typed.at(api).run("outside", "Campus").out())
        .contains("stay, users: 21", "Simpson, Bart");
    assertThat(Typed.at(api).run("outside", "let-go", "Campus", "--reason", "Left us.").out())
        .contains("let go, users: 21");
    assertThat(JsonParser.parseString(api.bodyOf("POST /connections/1/outside/let-go")))
        .isEqualTo(JsonParser.parseString("{\"reason\":\"Left us.\"}"));
  }

  @Test
  void the_schools_of_a_roster_tell_when_each_was_confirmed_in_the_time_of_this_machine() {
    api.when(
        "GET /connections/1/schools?limit=200",
        200,
        """
        [{"sourcedId":"n","name":"North","classes":3,"confirmedAt":"2026-11-26T17:07:03.118Z",
          "waitingChanges":0},
         {"sourcedId":"s","name":"South","classes":0,"waitingChanges":2}]
        """);

    assertThat(Typed.at(api).run("schools", "Campus").out())
        .contains(Moments.local("2026-11-26T17:07:03.118Z"), "North", "South")
        .doesNotContain("03.118Z");
  }
}
