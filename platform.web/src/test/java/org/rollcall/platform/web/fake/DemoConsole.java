package org.rollcall.platform.web.fake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.internal.server.ConsoleServer;

/** Serves the console over a town in memory, to look at its pages: port as the only argument. */
public final class DemoConsole {

  private DemoConsole() {}

  public static void main(String[] arguments) throws Exception {
    var town =
        new SmallTown(
            Path.of(Files.createTempDirectory("rollcall-demo").toString()),
            Map.of(Setting.CONSOLE_PORT, arguments[0]),
            Clock.systemUTC());
    if (arguments.length == 1) {
      fill(town);
    }
    try (var console = ConsoleServer.start(town.platform().rollcall())) {
      System.out.println(
          console.address()
              + " setup?token="
              + town.platform().rollcall().firstStart().token().orElse(""));
      Thread.currentThread().join();
    }
  }

  private static void fill(SmallTown town) {
    town.shelves()
        .serve(new ScriptedConnector(Descriptors.campus()), "vendor.infinitecampus", "0.9.0");
    town.shelves().serve(new ScriptedConnector(Descriptors.planned()), "vendor.aspen", "0.9.0");
    town.shelves()
        .put(
            new InstalledConnector(
                "vendor.skyward-2.0.0.jar",
                "vendor.skyward",
                "2.0.0",
                InstalledConnector.State.BROKEN,
                null,
                "It needs org.rollcall.connector.api [2,3), this platform offers 0.9: install a"
                    + " build for 0.9, or upgrade Rollcall.",
                0));
    var springfield = town.district("Springfield Unified");
    var shelbyville = town.district("Shelbyville Public Schools");
    town.account("agnes@example.org", "Agnes Skinner", null);
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    town.account("shelby@shelbyville.k12.us", "Shelby Ville", shelbyville);
    var campus = town.connection(springfield, "Infinite Campus");
    town.roster(campus, Duration.ofHours(9));
    town.run(campus, RunState.SUCCEEDED, Duration.ofHours(33), null, "");
    town.run(campus, RunState.SUCCEEDED, Duration.ofHours(9), null, "");
    var summer = town.connection(springfield, "Summer school");
    town.roster(summer, Duration.ofDays(3));
    town.run(summer, RunState.SUCCEEDED, Duration.ofDays(3), null, "");
    town.run(
        summer,
        RunState.FAILED,
        Duration.ofHours(8),
        FailureKind.CREDENTIALS_REJECTED,
        "The SIS no longer accepts the access key and the secret code. A district admin creates new"
            + " ones in the SIS and enters them in the connection’s settings. The roster of the"
            + " last good run stays.");
    var other = town.connection(shelbyville, "Infinite Campus");
    town.roster(other, Duration.ofHours(7));
    town.run(other, RunState.SUCCEEDED, Duration.ofHours(7), null, "");
    town.run(other, RunState.PULLING, Duration.ofSeconds(20), null, "");
  }
}
