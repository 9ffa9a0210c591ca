package org.rollcall.platform.itest.process;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One Rollcall with a good roster of one connector, and a SIS that goes wrong in another way each
 * time: the run ends in the kind that is expected, the last good roster stays to the record, and
 * when the fault is over the next run is whole.
 */
final class FaultRounds implements AutoCloseable {
  static final List<Connector> CONNECTORS =
      List.of(
          new Connector("infinite-campus", "infinite-campus"),
          new Connector("skyward-sms", "skyward-sms"),
          new Connector("skyward-qmlativ", "skyward-qmlativ"),
          new Connector("aspen", "aspen"),
          new Connector("powerschool", "powerschool"),
          new Connector("oneroster", "google-strict"));

  private final SimulatorProcess simulator;
  private final Control control;
  private final RollcallProcess rollcall;
  private final Api api;
  private final long connection;
  private final Map<String, String> good;

  /** A connector and who plays its SIS. */
  record Connector(String id, String personality) {}

  private FaultRounds(SimulatorProcess simulator, RollcallProcess rollcall) throws Exception {
    this.simulator = simulator;
    this.control = new Control(simulator);
    this.rollcall = rollcall;
    this.api = new Api(rollcall);
    this.connection = api.connection();
    mustBeGood(sync());
    this.good = stored();
  }

  static FaultRounds begin(Path home, Connector connector, int students) throws Exception {
    var simulator = SimulatorProcess.startAs(connector.personality(), students);
    var rollcall = RollcallProcess.start(home);
    rollcall
        .runTyping(simulator.field("clientSecret") + "\n", connect(connector, simulator))
        .mustSucceed();
    return new FaultRounds(simulator, rollcall);
  }

  private static String[] connect(Connector connector, SimulatorProcess simulator) {
    var words = new ArrayList<>(List.of("connect", "--connector", connector.id()));
    words.addAll(List.of("--name", Connected.NAME, "--host-url", simulator.field("hostUrl")));
    words.addAll(List.of("--set", "tokenUrl=" + simulator.field("tokenUrl")));
    if (connector.id().equals("oneroster")) {
      words.addAll(List.of("--set", "rosteringUrl=" + simulator.field("rosteringUrl")));
    }
    words.addAll(List.of("--access-key", simulator.field("clientId"), "--secret-code", "-"));
    words.addAll(List.of("--acknowledge", "import"));
    return words.toArray(String[]::new);
  }

  /** One fault, and the recovery from it; says what happened. */
  String round(ExpectedOfFaults expected) throws Exception {
    return round(expected.endings(), expected.fault());
  }

  /** The same at one page; of the Campus simulator. */
  String round(HostilePages.Strike strike) throws Exception {
    return round(strike.fault().endings(), new HostilePages(control).of(strike));
  }

  private String round(Set<String> endings, String... faults) throws Exception {
    control.faults(faults);
    var run = sync();
    control.faults();
    var ending = ending(run);
    if (!endings.contains(ending)) {
      throw new AssertionError("it ended in " + ending + ": " + run.get("sentence"));
    }
    if (!stored().equals(good)) {
      throw new AssertionError("the roster is another one after " + ending);
    }
    mustBeGood(sync());
    if (!stored().equals(good)) {
      throw new AssertionError("the roster is another one after the recovery");
    }
    return ending.equals(ExpectedOfFaults.WHOLE) ? "whole" : ending + ", then whole again";
  }

  /** How a run ended, in a word. */
  static String ending(JsonObject run) {
    return run.get("state").getAsString().equals("succeeded")
        ? ExpectedOfFaults.WHOLE
        : run.has("failureKind")
            ? run.get("failureKind").getAsString()
            : run.get("state").getAsString();
  }

  private JsonObject sync() throws Exception {
    return api.requested(connection);
  }

  private static void mustBeGood(JsonObject run) {
    if (!ending(run).equals(ExpectedOfFaults.WHOLE)) {
      throw new AssertionError("without a fault the run failed: " + run);
    }
  }

  private Map<String, String> stored() throws Exception {
    return new StoredRecords(rollcall.home()).contents();
  }

  @Override
  public void close() throws IOException {
    rollcall.close();
    simulator.close();
  }
}
