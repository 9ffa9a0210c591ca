package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreparingTest {
  private static final String ELIGIBILITY = "/districts/4/eligibility/infinite-campus";
  private static final String GUIDE = "/districts/4/guides/infinite-campus";
  private static final String STANDING =
      """
      {"connector":"infinite-campus","product":"Infinite Campus","verdict":"not_yet",
       "reasons":[{"question":"license","text":"Which license?","answer":"None",
         "sentence":"No credentials without it.","nextStep":"Ask Campus Support."}],
       "open":[{"id":"hosting","text":"Where does it run?","choices":[
         {"id":"vendor","label":"The maker hosts it"},
         {"id":"trial","label":"A trial","lastsDays":45}]}],
       "withheld":["gradebook_write"],"needsConfirmation":true,"answers":[],"history":[]}
      """;

  private SpokenApi api;

  @BeforeEach
  void start() throws IOException {
    api =
        new SpokenApi()
            .when(
                "GET /districts",
                200,
                "[{\"id\":1,\"name\":\"Demo\",\"demo\":true},{\"id\":4,\"name\":\"S\",\"demo\":false}]");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void eligibility_shows_verdict_reasons_and_how_to_answer() {
    api.when("GET " + ELIGIBILITY, 200, STANDING);

    assertThat(Typed.at(api).run("eligibility", "infinite-campus").out())
        .startsWith("Infinite Campus: not yet eligible")
        .contains("    Ask Campus Support.", "--answer hosting=vendor", "hosting=unknown")
        .contains("--answer hosting=trial --since hosting=DAY")
        .contains("Export of grades stays off", "--confirm-not-eligible")
        .doesNotContain("Next:");
  }

  @Test
  void answers_are_sent_with_their_days() {
    api.when("PUT " + ELIGIBILITY, 200, STANDING);

    Typed.at(api)
        .run(
            "eligibility",
            "infinite-campus",
            "--answer",
            "license=provisional",
            "--since",
            "license=2026-11-01");

    var body = JsonParser.parseString(api.bodyOf("PUT " + ELIGIBILITY)).getAsJsonObject();
    assertThat(body.toString())
        .contains("\"answers\":{\"license\":\"provisional\"}")
        .contains("\"since\":{\"license\":\"2026-11-01\"}");
  }

  @Test
  void steps_are_ticked_off_by_their_numbers() {
    var guide =
        """
        {"product":"Infinite Campus","done":1,"of":2,"lastBy":"ann","steps":[
          {"number":1,"key":"aa","section":"In the SIS","text":"Sign in.","done":true},
          {"number":2,"key":"bb","section":"In the SIS","text":"Press Add.","done":false}]}
        """;
    api.when("GET " + GUIDE, 200, guide).when("PUT " + GUIDE, 200, guide);

    var typed = Typed.at(api).run("guide", "infinite-campus", "--done", "2");

    assertThat(api.bodyOf("PUT " + GUIDE)).contains("\"done\":[\"bb\"]");
    assertThat(typed.out()).contains("1 of 2 done, last by ann", "[x] 1. Sign in.", "[ ] 2.");
    assertThat(Typed.at(api).run("guide", "infinite-campus", "--done", "3").errors())
        .anyMatch(line -> line.contains("its steps are 1 to 2"));
  }

  @Test
  void interests_are_listed_told_and_answered() {
    api.when("GET /interests", 200, "[{\"id\":1,\"product\":\"Sky\",\"email\":\"a@b.c\"}]")
        .when("POST /districts/4/interests", 201, "{\"id\":1}")
        .when("PUT /interests/1/answered", 200, "{\"id\":1}");

    assertThat(Typed.at(api).run("interest").out()).contains("Sky", "not yet");
    assertThat(Typed.at(api).run("interest", "add", "--product", "Sky", "--email", "a@b.c").out())
        .contains("Noted as 1");
    assertThat(Typed.at(api).run("interest", "answered", "1").out()).contains("Marked");
    assertThat(api.bodyOf("PUT /interests/1/answered")).contains("true");
  }

  @Test
  void going_on_although_not_yet_eligible_is_said_on_the_command_line() {
    api.when("GET /connections", 200, "[{\"id\":3,\"name\":\"SIS\"}]")
        .when("POST /connections/3/acknowledge", 200, "{\"acknowledged\":[\"import\"]}");

    Typed.at(api).run("acknowledge", "SIS", "import", "--confirm-not-eligible");

    assertThat(api.bodyOf("POST /connections/3/acknowledge"))
        .contains("\"confirmNotEligible\":true");
  }
}
