package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed about a connection that is there, or was. */
class LivingTogetherTest {
  private static final String MARK = "0123456789abcdef0123456789abcdef";

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
        "exchange",
        "exchange SIS more",
        "exchange SIS --on import",
        "support",
        "support SIS --off=1",
        "support SIS --on --off",
        "kept SIS",
        "take-up",
        "erased",
        "person",
        "person export SIS",
        "person erase SIS",
        "audit everything",
        "audit --since",
        "audit verify all"
      })
  void what_is_not_understood_is_one_sentence_and_status_2(String line) {
    var typed = Typed.at(api).run(line.split(" "));

    assertThat(typed.status()).isEqualTo(CommandFailure.MISUSED);
    assertThat(typed.errors()).hasSize(1);
    assertThat(typed.out()).isEmpty();
    assertThat(api.asked()).noneMatch(one -> !one.line().startsWith("GET"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exchange Nowhere",
        "support Nowhere --bundle",
        "take-up Nowhere",
        "erased Nowhere",
        "person export Nowhere s0",
        "person erase Nowhere s0"
      })
  void an_unknown_connection_is_one_sentence_and_status_1(String line) {
    var typed = Typed.at(api).run(line.split(" "));

    assertThat(typed.status()).isEqualTo(CommandFailure.FAILED);
    assertThat(typed.errors()).hasSize(1);
    assertThat(typed.errors().get(0)).contains("There is no connection \"Nowhere\"");
  }

  @Test
  void the_exchange_says_what_flows_and_what_changed() {
    api.when("GET /connections/3/exchange", 200, exchange(true, true));

    var typed = Typed.at(api).run("exchange", "Our SIS");

    assertThat(typed.status()).isZero();
    assertThat(typed.out().lines())
        .containsExactly(
            "import: acknowledged",
            "  Reads users.",
            "  This changed since it was acknowledged; acknowledge it again.");
    assertThat(json("exchange", "3").getAsJsonArray().get(0).getAsJsonObject().get("flow"))
        .hasToString("\"import\"");
  }

  @Test
  void a_flow_is_switched_off_by_its_name() {
    api.when("POST /connections/3/switch-off", 200, exchange(false, false));

    var typed = Typed.at(api).run("exchange", "3", "--off", "import");

    assertThat(typed.out()).startsWith("import: off");
    assertThat(api.bodyOf("POST /connections/3/switch-off")).contains("\"import\"");
  }

  @Test
  void support_is_told_switched_and_bundled() {
    api.when(
            "GET /connections/3/support",
            200,
            "{\"enabled\":true,\"vendor\":\"The maker\",\"domains\":[\"a.org\",\"b.org\"]}")
        .when("PUT /connections/3/support", 200, "{\"enabled\":true}")
        .when("POST /connections/3/support/bundle", 200, "{\"product\":\"SIS\"}");

    assertThat(Typed.at(api).run("support", "3", "--on").out())
        .startsWith("On: the domain name (a.org, b.org)")
        .contains("The maker");
    assertThat(api.bodyOf("PUT /connections/3/support")).isEqualTo("{\"enabled\":true}");
    assertThat(json("support", "3").getAsJsonObject().get("enabled").getAsBoolean()).isTrue();
    assertThat(json("support", "3", "--bundle").getAsJsonObject().get("product"))
        .hasToString("\"SIS\"");
  }

  @Test
  void support_without_a_domain_says_so_instead_of_naming_none() {
    api.when(
        "GET /connections/3/support",
        200,
        "{\"enabled\":true,\"vendor\":\"The maker\",\"domains\":[]}");

    assertThat(Typed.at(api).run("support", "3").out())
        .startsWith("On: a support bundle, and no domain name because the district has none yet,")
        .doesNotContain("()");
  }

  @Test
  void support_that_is_off_refuses_the_bundle_with_its_sentence() {
    api.when("POST /connections/3/support/bundle", 409, error("conflict", "Switch it on first."));

    var typed = Typed.at(api).run("support", "3", "--bundle");

    assertThat(typed.status()).isEqualTo(CommandFailure.FAILED);
    assertThat(typed.errors()).containsExactly("Switch it on first.");
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void ended_connections_are_listed_deleted_and_taken_up() {
    api.when(
            "GET /kept",
            200,
            "[{\"id\":2,\"name\":\"Old\",\"connector\":\"aspen\",\"at\":\"2026-11-01T00:00:00Z\","
                + "\"holdsData\":true,\"deleteAt\":\"2026-12-01T00:00:00Z\"}]")
        .when("DELETE /kept/2", 204, "")
        .when("POST /connections/3/take-up", 200, "{\"id\":2}");

    assertThat(Typed.at(api).run("kept").out()).contains("Old", "aspen", "kept until");
    assertThat(json("kept", "--delete", "2").getAsJsonArray()).hasSize(1);
    assertThat(api.asked()).anyMatch(one -> one.line().equals("DELETE /kept/2"));
    assertThat(Typed.at(api).run("kept", "--delete", "9").status())
        .isEqualTo(CommandFailure.FAILED);
    assertThat(Typed.at(api).run("take-up", "3").out().strip())
        .isEqualTo("\"Our SIS\" goes on as 2.");
    assertThat(json("take-up", "3").getAsJsonObject().get("id").getAsInt()).isEqualTo(2);
  }

  @Test
  void a_person_is_handed_out_erased_and_let_in_again() {
    api.when("GET /connections/3/people/s%2F0/export", 200, "{\"sourcedId\":\"s/0\"}")
        .when("DELETE /connections/3/people/s%2F0", 204, "")
        .when(
            "GET /connections/3/erased",
            200,
            "[{\"mark\":\"" + MARK + "\",\"at\":\"2026-11-01T00:00:00Z\"}]")
        .when("DELETE /connections/3/erased/" + MARK, 204, "");

    assertThat(json("person", "export", "3", "s/0").getAsJsonObject().get("sourcedId"))
        .hasToString("\"s/0\"");
    assertThat(Typed.at(api).run("person", "erase", "3", "s/0").out())
        .contains("\"rollcall erased 3\"");
    assertThat(json("person", "erase", "3", "s/0").getAsJsonObject().get("erased").getAsBoolean())
        .isTrue();
    assertThat(Typed.at(api).run("erased", "3", "--lift", MARK).out()).contains(MARK);
    assertThat(api.asked())
        .anyMatch(one -> one.line().equals("DELETE /connections/3/erased/" + MARK));
  }

  @Test
  void nobody_of_that_id_is_a_sentence() {
    var typed = Typed.at(api).run("person", "erase", "3", "nobody");

    assertThat(typed.status()).isEqualTo(CommandFailure.FAILED);
    assertThat(typed.errors()).containsExactly("Nothing here.");
  }

  @Test
  void the_audit_log_is_read_by_filters_page_by_page() {
    var entry =
        "{\"sequence\":%d,\"at\":\"2026-11-01T00:00:00Z\",\"actor\":\"pat\",\"label\":\"Signed in\"}";
    api.when(
            "GET /audit?limit=500&actor=pat&subject=connection+3",
            200,
            "{\"items\":[" + entry.formatted(2) + "],\"next\":\"2\"}")
        .when(
            "GET /audit?limit=500&actor=pat&subject=connection+3&after=2",
            200,
            "{\"items\":[" + entry.formatted(1) + "]}");
    var filters = List.of("audit", "--all", "--actor", "pat", "--subject", "connection 3");

    assertThat(Typed.at(api).run(filters.toArray(String[]::new)).out()).contains("Signed in");
    assertThat(json(filters.toArray(String[]::new)).getAsJsonArray()).hasSize(2);
  }

  @Test
  void an_audit_log_that_was_changed_is_status_1() {
    api.when(
            "POST /audit/verify",
            200,
            "{\"unbroken\":true,\"entries\":7,\"since\":\"2026-11-01T00:00:00Z\","
                + "\"sentence\":\"Restored from a back-up.\"}")
        .when(
            "POST /audit/verify",
            200,
            "{\"unbroken\":false,\"sentence\":\"Entry 5 was changed.\"}");

    var whole = Typed.at(api).run("audit", "verify");
    var broken = Typed.at(api).run("audit", "verify", "--json");

    assertThat(whole.status()).isZero();
    assertThat(whole.out()).startsWith("Unbroken: 7 entries").contains("Restored from a back-up.");
    assertThat(broken.status()).isEqualTo(CommandFailure.FAILED);
    assertThat(broken.errors()).containsExactly("Entry 5 was changed.");
    assertThat(JsonParser.parseString(broken.out()).getAsJsonObject().get("unbroken"))
        .hasToString("false");
  }

  private JsonElement json(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add("--json");
    var typed = Typed.at(api).run(all.toArray(String[]::new));
    assertThat(typed.errors()).isEmpty();
    return JsonParser.parseString(typed.out());
  }

  private static String exchange(boolean acknowledged, boolean asksAgain) {
    return ("[{\"flow\":\"import\",\"acknowledged\":%s,\"features\":[\"Reads users.\"],"
            + "\"asksAgain\":%s}]")
        .formatted(acknowledged, asksAgain);
  }

  private static String error(String reason, String sentence) {
    return "{\"error\":{\"reason\":\"%s\",\"sentence\":\"%s\"}}".formatted(reason, sentence);
  }
}
