package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncingASimulatedDistrictTest {
  @Test
  void the_roster_equals_what_the_sis_serves_to_the_record(@TempDir Path home) throws Exception {
    try (var simulator = SimulatorProcess.start(300);
        var rollcall = RollcallProcess.start(home)) {
      Connected.connect(rollcall, simulator).mustSucceed();
      Connected.sync(rollcall).mustSucceed();

      var roster = Connected.roster(rollcall);

      for (var collection : Connected.COLLECTIONS) {
        assertThat(roster).containsEntry(collection, simulator.active(collection));
      }
    }
  }

  @Test
  void a_killed_rollcall_keeps_the_last_good_roster(@TempDir Path home) throws Exception {
    try (var simulator = SimulatorProcess.start(300)) {
      var killed = RollcallProcess.start(home);
      Connected.connect(killed, simulator).mustSucceed();
      Connected.sync(killed).mustSucceed();
      var before = Connected.roster(killed);
      killed.run("sync", Connected.NAME).mustSucceed();
      killed.process().kill();

      try (var again = RollcallProcess.start(home)) {
        assertThat(Connected.roster(again)).isEqualTo(before);
        Connected.sync(again).mustSucceed();
        assertThat(Connected.roster(again)).isEqualTo(before);
      }
    }
  }

  @Test
  void connectors_come_and_go_while_runs_go_on(@TempDir Path home) throws Exception {
    try (var simulator = SimulatorProcess.start(300);
        var rollcall = RollcallProcess.start(home)) {
      Connected.connect(rollcall, simulator).mustSucceed();
      Connected.sync(rollcall).mustSucceed();
      var before = Connected.roster(rollcall);
      var folder = home.resolve("connectors");
      var jar = infiniteCampus(folder);
      int all = connectors(rollcall);
      var aside = home.resolve("aside.jar");

      Files.move(jar, aside);
      awaitConnectors(rollcall, all - 1);
      assertThat(Connected.roster(rollcall)).isEqualTo(before);
      assertThat(Connected.sync(rollcall).status()).isNotZero();

      rollcall.run("connectors", "install", aside.toString()).mustSucceed();
      Connected.sync(rollcall).mustSucceed();
      assertThat(Connected.roster(rollcall)).isEqualTo(before);
    }
  }

  private static Path infiniteCampus(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("vendor.infinitecampus-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static int connectors(RollcallProcess rollcall) throws Exception {
    return rollcall.run("connectors", "--json").json().getAsJsonArray().size();
  }

  private static void awaitConnectors(RollcallProcess rollcall, int wanted) throws Exception {
    for (int look = 0; look < 20; look++) {
      if (connectors(rollcall) == wanted) {
        return;
      }
    }
    throw new AssertionError("the connectors are not " + wanted);
  }
}
