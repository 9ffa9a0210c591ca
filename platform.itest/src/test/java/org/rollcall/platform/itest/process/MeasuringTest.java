package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.itest.Tree;

/** That bin/bench runs, and measures what it says; how fast is for a quiet machine. */
class MeasuringTest {
  @Test
  void the_bench_measures_every_kind_of_run_beside_the_least_it_can_cost() throws Exception {
    var report = bench("sync", "--enrollments", "2000", "--page", "500", "--json");

    var measured = report.getAsJsonObject().getAsJsonArray("measured");
    var whats = new ArrayList<String>();
    for (var one : measured) {
      whats.add(one.getAsJsonObject().get("what").getAsString());
      assertThat(one.getAsJsonObject().get("recordsPerSecond").getAsLong()).isPositive();
    }
    assertThat(measured)
        .filteredOn(one -> one.getAsJsonObject().has("peakHeapMegabytes"))
        .hasSize(5)
        .allSatisfy(
            one ->
                assertThat(one.getAsJsonObject().get("peakHeapMegabytes").getAsDouble())
                    .isPositive());
    assertThat(whats)
        .containsExactly(
            "download",
            "download and parse",
            "first load",
            "unchanged run",
            "unchanged run, again",
            "changed run",
            "unchanged after it");
    assertThat(report.getAsJsonObject().get("requestsAtOnceSeen").getAsInt()).isBetween(1, 8);
  }

  @Test
  void what_cannot_be_measured_is_said_in_one_sentence() throws Exception {
    var child = start("sync", "--store", "paper");

    assertThat(child.awaitExit()).isEqualTo(2);
    assertThat(child.errors()).singleElement().asString().contains("paper");
  }

  private static JsonElement bench(String... words) throws Exception {
    var child = start(words);
    assertThat(child.awaitExit()).as("errors: %s", child.errors()).isZero();
    return JsonParser.parseString(String.join("\n", child.output()));
  }

  private static ChildProcess start(String... words) throws Exception {
    var arguments = new ArrayList<>(List.of("-Xmx256m", "-Dbench.rollcall=" + Tree.rollcallJar()));
    arguments.addAll(List.of("-cp", Tree.simulatorJar().toString()));
    arguments.add("org.rollcall.connector.simulator.internal.cli.BenchMain");
    arguments.addAll(List.of(words));
    return ChildProcess.java(Map.of(), Tree.path("."), arguments);
  }
}
