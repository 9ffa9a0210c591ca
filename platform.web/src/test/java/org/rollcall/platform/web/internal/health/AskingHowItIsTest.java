package org.rollcall.platform.web.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.TokenHash;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.RuleCount;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.OpenConsole;

class AskingHowItIsTest {
  private static final String KEY = "a-key-for-metrics-only";
  private static final String OPERATOR = "key-of-olive";
  private static final String ADMIN = "key-of-pat";

  private final OpenConsole console =
      new OpenConsole(Map.of(Setting.METRICS_KEY, KEY, Setting.DISK_ENOUGH, "0"));
  private final Connection connection;

  AskingHowItIsTest() {
    var town = console.town();
    var springfield = town.district("Springfield");
    var olive = town.account("olive@rollcall.example", "Olive", null);
    var pat = town.account("pat@springfield.example", "Pat", springfield);
    town.store().apiKeys().add(olive.id(), "test", TokenHash.of(OPERATOR), olive.created());
    town.store().apiKeys().add(pat.id(), "test", TokenHash.of(ADMIN), pat.created());
    connection = town.connection(springfield, "Campus");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private HttpResponse<String> get(String path, String key)
      throws IOException, InterruptedException {
    URI address = console.address().resolve(path);
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private void succeeded(Duration ago) {
    console.town().run(connection, RunState.SUCCEEDED, ago, null, "Fine.");
  }

  @Test
  void strangers_learn_whether_it_is_up_and_nothing_else()
      throws IOException, InterruptedException {
    succeeded(Duration.ofHours(80));

    for (var path : new String[] {"/health", "/health/live", "/health/ready"}) {
      var answer = get(path, "");
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
    }
    assertThat(get("/health/else", "").statusCode()).isEqualTo(404);
    assertThat(get("/health/ready", ADMIN).body()).isEqualTo("{\"status\":\"up\"}");
  }

  @Test
  void an_operator_sees_what_is_not_well() throws IOException, InterruptedException {
    succeeded(Duration.ofHours(80));
    console
        .town()
        .run(connection, RunState.FAILED, Duration.ofHours(1), FailureKind.UNAVAILABLE, "");

    var health = JsonParser.parseString(get("/health/ready", OPERATOR).body()).getAsJsonObject();

    assertThat(health.get("status").getAsString()).isEqualTo("degraded");
    assertThat(health.get("checks").toString())
        .contains("\"name\":\"freshness\",\"status\":\"degraded\"")
        .contains("Rosters out of date: 1.")
        .contains("\"name\":\"database\",\"status\":\"up\"");
  }

  @Test
  void without_its_database_it_is_not_ready() throws IOException, InterruptedException {
    console.town().store().close();

    assertThat(get("/health/ready", "").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready", "").body()).isEqualTo("{\"status\":\"down\"}");
    assertThat(get("/health/live", "").statusCode()).isEqualTo(200);
  }

  @Test
  void metrics_need_their_key_or_an_operator_s() throws IOException, InterruptedException {
    for (var key : new String[] {"", "wrong", ADMIN}) {
      var answer = get("/metrics", key);
      assertThat(answer.statusCode()).as(key).isEqualTo(401);
      assertThat(answer.body()).doesNotContain("rollcall_");
    }
    for (var key : new String[] {KEY, OPERATOR}) {
      var answer = get("/metrics", key);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/plain")
          .contains("0.0.4");
    }
    assertThat(get("/api/v1/districts", KEY).statusCode()).isEqualTo(401);
  }

  @Test
  void metrics_equal_what_the_run_reports() throws IOException, InterruptedException {
    succeeded(Duration.ofHours(2));
    var run = console.town().store().syncRuns().lastGood(connection.id()).orElseThrow();

    var text = get("/metrics", KEY).body();

    for (var entry : run.counts().entrySet()) {
      var collection = entry.getKey().path();
      var counts = entry.getValue();
      assertThat(value(text, "rollcall_roster_records", "", collection)).isEqualTo(counts.stored());
      assertThat(change(text, "added", collection)).isEqualTo(counts.added());
      assertThat(change(text, "changed", collection)).isEqualTo(counts.changed());
      assertThat(change(text, "removed", collection)).isEqualTo(counts.removed());
      assertThat(value(text, "rollcall_last_run_dropped", "", collection))
          .isEqualTo(counts.dropped());
    }
    assertThat(run.counts()).containsKey(RosterCollection.ENROLLMENTS);
    assertThat(text)
        .contains("rollcall_last_run_seconds{" + labels("") + "} 74\n")
        .contains("rollcall_roster_age_seconds{" + labels("") + "} " + (7200 - 74) + "\n")
        .contains("rollcall_roster_stale{" + labels("") + "} 0\n")
        .doesNotContain("Springfield", "Campus");
  }

  @Test
  void findings_are_counted_by_cause_and_severity_and_rules_of_both_share_a_series()
      throws IOException, InterruptedException {
    assertThat(get("/metrics", KEY).body()).doesNotContain("rollcall_findings{");
    succeeded(Duration.ofHours(2));
    var run = console.town().store().syncRuns().lastGood(connection.id()).orElseThrow();
    console
        .town()
        .store()
        .findings()
        .ended(
            connection.id(),
            run.id(),
            run.started(),
            List.of(
                new RuleCount(FindingRule.DUPLICATE_EMAIL, 40, 80, 1, 0),
                new RuleCount(FindingRule.DUPLICATE_USERNAME, 2, 4, 0, 0)),
            true,
            Instant.EPOCH);

    var text = get("/metrics", KEY).body();

    assertThat(text)
        .contains(found("duplicates", "note") + " 42\n", found("contact", "note") + " 0\n");
    assertThat(text.lines().filter(line -> line.startsWith("rollcall_findings{")))
        .hasSizeLessThan(18);
  }

  private String found(String cause, String severity) {
    return "rollcall_findings{cause=\""
        + cause
        + "\","
        + labels("")
        + ",severity=\""
        + severity
        + "\"}";
  }

  private long change(String text, String change, String collection) {
    return value(text, "rollcall_last_run_changes", "change=\"" + change + "\",", collection);
  }

  private long value(String text, String name, String before, String collection) {
    var line =
        Pattern.compile(
            Pattern.quote(name + "{" + before + "collection=\"" + collection + "\"," + labels(""))
                + "\\} (\\S+)");
    var found = line.matcher(text);
    assertThat(found.find()).as("%s of %s", name, collection).isTrue();
    return Long.parseLong(found.group(1));
  }

  private String labels(String further) {
    return further
        + "connection=\""
        + connection.id()
        + "\",connector=\"infinite-campus\",district=\""
        + connection.district()
        + "\"";
  }

  @Test
  void every_metric_is_in_the_table_of_the_manual() throws IOException, InterruptedException {
    succeeded(Duration.ofHours(2));
    var manual = Files.readString(Path.of("..", "docs", "operations.md"));

    var names =
        Pattern.compile("^# TYPE (\\S+) ", Pattern.MULTILINE)
            .matcher(get("/metrics", KEY).body())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(names).hasSizeGreaterThan(15).allMatch(name -> manual.contains("| `" + name + "`"));
  }
}
