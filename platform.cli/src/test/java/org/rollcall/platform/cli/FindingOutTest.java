package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What finds out about a SIS: the doctor, the probe and the checks of conformance. */
class FindingOutTest {
  private static final String FINDING =
      "{\"title\":\"Page size\",\"value\":\"100\",\"seen\":\"It sent 100.\"}";
  private static final String CHECK =
      "{\"number\":1,\"outcome\":\"%s\",\"title\":\"Token\",\"seen\":\"It came.\",\"latencyMillis\":9}";

  private SpokenApi api;

  @BeforeEach
  void start() throws IOException {
    api = new SpokenApi().when("GET /connections", 200, "[{\"id\":3,\"name\":\"Our SIS\"}]");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor",
        "doctor --connector aspen",
        "doctor --host-url https://sis.example.org",
        "doctor SIS --connector aspen --host-url https://sis.example.org",
        "doctor --connector aspen --host-url https://sis.example.org --set app",
        "probe",
        "probe SIS more",
        "probe SIS --write-in-class",
        "conformance",
        "conformance --connector aspen --host-url https://sis.example.org",
        "conformance SIS more"
      })
  void what_is_not_understood_is_one_sentence_and_status_2(String line) {
    var typed = Typed.at(api).run(line.split(" "));

    assertThat(typed.status()).isEqualTo(CommandFailure.MISUSED);
    assertThat(typed.errors()).hasSize(1);
    assertThat(typed.out()).isEmpty();
    assertThat(api.asked()).noneMatch(one -> one.line().startsWith("POST"));
  }

  @Test
  void the_doctor_shows_what_was_changed_and_asked() {
    api.when(
        "POST /addresses",
        200,
        "{\"addresses\":{\"version\":\"1.2\",\"rostering\":\"https://sis.example.org/r\","
            + "\"tokenUrls\":[\"https://sis.example.org/t\"]},\"changes\":[\"http became https\"],"
            + "\"questions\":[\"Is it this one?\"],\"complaints\":{}}");

    var typed = doctor();

    assertThat(typed.status()).isZero();
    assertThat(typed.out().lines())
        .containsExactly(
            "changed    http became https",
            "version    OneRoster 1.2",
            "rostering  https://sis.example.org/r",
            "token      https://sis.example.org/t",
            "question   Is it this one?");
    assertThat(api.bodyOf("POST /addresses")).contains("\"connector\":\"aspen\"", "hostUrl");
    assertThat(JsonParser.parseString(doctor("--json").out()).getAsJsonObject().keySet())
        .contains("addresses", "changes", "questions", "complaints");
  }

  @Test
  void an_address_that_cannot_be_is_status_1_with_its_complaint() {
    api.when("POST /addresses", 200, "{\"complaints\":{\"hostUrl\":\"Enter an address.\"}}");

    var typed = doctor();

    assertThat(typed.status()).isEqualTo(CommandFailure.FAILED);
    assertThat(typed.errors()).containsExactly("Enter an address.");
  }

  @Test
  void a_probe_tells_what_it_found_as_it_goes_and_what_changed() {
    api.when("POST /connections/3/probe", 202, probe("running", "", ""))
        .when(
            "GET /probes/p1",
            200,
            probe("done", FINDING, "\"changes\":[{\"sentence\":\"It was 50.\"}]"));

    var typed = Typed.at(api).run("probe", "Our SIS", "--write-in-class", "c1");

    assertThat(typed.status()).isZero();
    assertThat(typed.out().lines())
        .containsExactly("Page size: 100. It sent 100.", "Changed since last time: It was 50.");
    assertThat(api.bodyOf("POST /connections/3/probe")).contains("\"writeInClass\":\"c1\"");
  }

  @Test
  void a_probe_without_end_or_with_remains_is_status_1() {
    api.when("POST /connections/3/probe", 202, probe("done", "", "\"leftBehind\":[\"li-1\"]"))
        .when(
            "POST /connections/3/probe",
            202,
            "{\"id\":\"p2\",\"state\":\"failed\",\"findings\":[],\"sentence\":\"It went away.\"}");

    var remains = Typed.at(api).run("probe", "3", "--json");
    var broken = Typed.at(api).run("probe", "3");

    assertThat(remains.status()).isEqualTo(CommandFailure.FAILED);
    assertThat(remains.errors().get(0)).contains("li-1", "delete them in the SIS");
    assertThat(JsonParser.parseString(remains.out()).getAsJsonObject().get("state"))
        .hasToString("\"done\"");
    assertThat(broken.status()).isEqualTo(CommandFailure.FAILED);
    assertThat(broken.errors()).containsExactly("It went away.");
  }

  @Test
  void conformance_prints_each_check_and_keeps_the_report(@TempDir Path folder) throws IOException {
    api.when("POST /connections/3/conformance", 202, suite(true, "passed"))
        .when("GET /conformance/c1?html=true", 200, "{\"html\":\"<h1>Report</h1>\"}");
    var file = folder.resolve("report.html");

    var typed = Typed.at(api).run("conformance", "3", "--html", file.toString());

    assertThat(typed.status()).isZero();
    assertThat(typed.out()).contains("passed", "Token: It came.  9 ms", "1 of 1 checks passed.");
    assertThat(Files.readString(file)).isEqualTo("<h1>Report</h1>");
    assertThat(api.bodyOf("POST /connections/3/conformance")).contains("\"consent\":true");
  }

  @Test
  void a_check_that_failed_is_status_1_in_json_too() {
    api.when("POST /connections/3/conformance", 202, suite(false, "failed"));

    var typed = Typed.at(api).run("conformance", "3", "--json");

    assertThat(typed.status()).isEqualTo(CommandFailure.FAILED);
    assertThat(typed.errors()).containsExactly("0 of 1 checks passed, 1 failed.");
    assertThat(JsonParser.parseString(typed.out()).getAsJsonObject().has("report")).isTrue();
  }

  @Test
  void an_address_is_checked_with_a_secret_that_is_typed_and_not_shown() {
    api.when("POST /conformance", 202, suite(true, "passed"));

    var typed =
        Typed.at(api)
            .input("hush-hush\n")
            .run(
                "conformance",
                "--connector",
                "aspen",
                "--host-url",
                "https://sis.example.org",
                "--access-key",
                "key",
                "--secret-code",
                "-");

    assertThat(typed.status()).isZero();
    assertThat(typed.out()).doesNotContain("hush-hush");
    assertThat(api.bodyOf("POST /conformance")).contains("\"secretCode\":\"hush-hush\"");
  }

  private Typed doctor(String... more) {
    var words = new ArrayList<String>();
    words.addAll(List.of("doctor", "--connector", "aspen"));
    words.addAll(List.of("--host-url", "http://sis.example.org"));
    words.addAll(List.of(more));
    return Typed.at(api).run(words.toArray(String[]::new));
  }

  private static String probe(String state, String finding, String profile) {
    return "{\"id\":\"p1\",\"state\":\"%s\",\"findings\":[%s],\"profile\":{%s}}"
        .formatted(state, finding, profile);
  }

  private static String suite(boolean passed, String outcome) {
    var check = CHECK.formatted(outcome);
    return "{\"id\":\"c1\",\"state\":\"done\",\"checks\":[%s],\"report\":{\"passed\":%s,\"checks\":[%s]}}"
        .formatted(check, passed, check);
  }
}
