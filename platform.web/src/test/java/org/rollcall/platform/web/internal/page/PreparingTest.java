package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class PreparingTest {

  private static final String FORM = "/connect/infinite-campus";
  private static final String ELIGIBILITY = FORM + "/eligibility";
  private static final String FIRST_KEY = "(?s).*?name=\"shown\" value=\"([0-9a-f]+)\".*";

  private final OpenConsole console = new OpenConsole();
  private final District springfield = console.town().district("Springfield Unified");
  private Browser browser = console.browser();

  @BeforeEach
  void an_admin_of_a_district_is_signed_in() {
    console.town().account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    browser = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void eligibility_is_checked_before_anything_is_connected() {
    assertThat(browser.open("/connect").body())
        .contains("Check eligibility", "My SIS isn", "/partnerships");
    assertThat(browser.open(ELIGIBILITY).body())
        .contains("Which edition?", "It reads only", "I don", "Whom to ask: Campus Support.")
        .doesNotContain("The verdict");

    answer("reads");

    assertThat(browser.open(ELIGIBILITY).body())
        .contains("Eligible and supported", "This edition writes no grades.")
        .contains("Export of grades stays off.", "All answers so far");
    assertThat(browser.open("/connect").body()).contains("Eligible and supported");
  }

  @Test
  void an_answer_that_runs_out_wants_its_first_day_and_keeps_what_was_typed() {
    var missing = answer("trial", "note.edition", "Ticket <7>");

    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.body())
        .contains("Say from which day it holds", "Ticket &lt;7&gt;", "value=\"trial\" checked");

    var wrong = answer("trial", "since.edition.trial", "soon");
    assertThat(wrong.body()).contains("like 2026-09-01");

    var ran = answer("trial", "since.edition.trial", today().minusDays(60).toString());
    assertThat(ran.statusCode()).isEqualTo(303);
    assertThat(browser.open(ELIGIBILITY).body()).contains("ran out on", "Not yet eligible");
  }

  @Test
  void not_yet_eligible_asks_one_confirmation_and_then_goes_on() {
    answer("none");
    var path = connectedWithoutImport();

    assertThat(browser.open(path).body())
        .contains("not yet eligible", path + "/eligibility")
        .doesNotContain("id=\"import\"");
    assertThat(browser.submit(path + "/eligibility", path + "/import").statusCode()).isEqualTo(409);

    var early = browser.submit(path + "/exchange", path + "/exchange", "import", "on");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body())
        .contains("Nothing was saved: the district is not yet eligible", path + "/eligibility")
        .contains("name=\"import\" value=\"on\" checked")
        .doesNotContain("confirmNotEligible");

    var unsure = browser.submit(path + "/eligibility", path + "/eligibility/confirm");
    assertThat(unsure.statusCode()).isEqualTo(422);
    assertThat(unsure.body()).contains("Tick the box");
    browser.submit(path + "/eligibility", path + "/eligibility/confirm", "sure", "yes");

    assertThat(browser.open(path).body()).contains("id=\"import\"");
    assertThat(browser.open(path + "/eligibility").body()).contains("to go on all the same");
  }

  @Test
  void nothing_answered_means_that_nothing_is_asked() {
    var path = connectedWithoutImport();

    assertThat(browser.open(path).body()).contains("Not checked yet", "id=\"import\"");
    assertThat(browser.submit(path, path + "/import").statusCode()).isEqualTo(303);
  }

  @Test
  void steps_are_ticked_off_without_script_and_the_progress_is_kept() {
    var key = browser.open(FORM).body().replaceAll(FIRST_KEY, "$1");

    browser.submit(FORM, FORM + "/guide", "shown", key, "done", key);

    assertThat(browser.open(FORM).body())
        .contains("1 of 6 done, last by seymour@springfield.k12.us");
    assertThat(browser.open("/connect").body()).contains("Setup guide: 1 of 6 done");
    browser.submit(FORM, FORM + "/guide", "shown", key);
    assertThat(browser.open(FORM).body()).contains("0 of 6 done");
  }

  @Test
  void the_settings_of_a_connection_show_the_same_guide_and_lead_back_to_it() {
    var path = connectedWithoutImport();
    var settings = path + "/settings";
    var key = browser.open(settings).body().replaceAll(FIRST_KEY, "$1");
    var number = path.replace("/connections/", "");

    var answer =
        browser.submit(settings, FORM + "/guide", "connection", number, "shown", key, "done", key);

    assertThat(answer.headers().firstValue("Location")).contains(settings);
    assertThat(browser.open(path).body()).contains("1 of 6 done");
  }

  @Test
  void what_is_not_listed_is_told_read_and_exported() {
    var wrong = browser.submit("/interests", "/interests", "product", "", "email", "ann");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("product-fault", "email-fault", "value=\"ann\"");

    browser.submit(
        "/interests",
        "/interests",
        "product",
        "=cmd|' /C calc'!A0",
        "email",
        "ann@springfield.k12.us",
        "version",
        "1.1");

    var page = browser.open("/interests").body();
    assertThat(page).contains("ann@springfield.k12.us", "OneRoster 1.1").doesNotContain("Mark as");
    var csv = browser.open("/interests.csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("interests.csv");
    assertThat(csv.body()).contains("\"'=cmd|");
    assertThat(browser.open("/interests.json").body()).contains("\"version\": \"1.1\"");
    assertThat(browser.submit("/interests", "/interests/1/answered").statusCode()).isEqualTo(403);
  }

  @Test
  void the_operator_reads_what_is_not_listed_and_marks_it_as_answered() {
    browser.submit("/interests", "/interests", "product", "Sky", "email", "ann@springfield.k12.us");
    var operator = operator();

    assertThat(operator.open("/interests").body()).contains("Sky", "Mark as answered");
    operator.submit("/interests", "/interests/1/answered");
    assertThat(operator.open("/interests").body()).contains("Reopen");
  }

  @Test
  void an_operator_of_several_districts_chooses_whose_answers_they_are() {
    var shelbyville = console.town().district("Shelbyville Public Schools");
    var operator = operator();

    assertThat(operator.open(ELIGIBILITY).body())
        .contains("Show its questions", "Shelbyville")
        .doesNotContain("Which edition?");
    assertThat(operator.open(FORM).body()).contains("To tick steps off, choose a district");
    var number = shelbyville.id().toString();
    var chosen = ELIGIBILITY + "?district=" + number;
    operator.submit(chosen, ELIGIBILITY, "district", number, "answer.edition", "none");

    assertThat(operator.open(chosen).body()).contains("Not yet eligible");
    assertThat(browser.open(ELIGIBILITY).body()).doesNotContain("The verdict");
  }

  @Test
  void partnerships_show_what_is_installed_and_no_more() {
    assertThat(browser.open("/partnerships").body())
        .contains("Infinite Campus", "For districts with a Campus Learning license.")
        .contains("Reads rosters", "Connector 0.9.0", "It reads only")
        .doesNotContain("PowerSchool");
  }

  private Browser operator() {
    console.town().account("op@rollcall.example", "Olive Operator", null);
    return console.browser().signIn("op@rollcall.example");
  }

  private LocalDate today() {
    var now = console.town().platform().rollcall().clock().instant();
    return LocalDate.ofInstant(now, springfield.zone());
  }

  private String connectedWithoutImport() {
    var id = console.town().connection(springfield, "Campus").id();
    var connections = console.town().store().connections();
    connections.all().forEach(it -> connections.update(it.agreedTo(Set.of())));
    return "/connections/" + id;
  }

  private HttpResponse<String> answer(String choice, String... more) {
    var fields = new ArrayList<>(List.of("answer.edition", choice));
    fields.addAll(List.of(more));
    return browser.submit(ELIGIBILITY, ELIGIBILITY, fields.toArray(String[]::new));
  }
}
