package org.rollcall.platform.core.internal.deploy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The connectors that are being started, one per bundle at a time. */
final class StartAttempts {
  private final ConnectorBundles bundles;
  private final Clock clock;
  private final DeployTimes times;
  private final Map<String, StartAttempt> running = new LinkedHashMap<>();
  private final List<StartAttempt> stuck = new ArrayList<>();

  StartAttempts(ConnectorBundles bundles, Clock clock, DeployTimes times) {
    this.bundles = bundles;
    this.clock = clock;
    this.times = times;
  }

  void begin(FolderFile file, StagedBundle build) {
    var attempt = new StartAttempt(file, build, bundles, clock, times);
    running.put(build.symbolicName(), attempt.begin());
  }

  boolean isStarting(String symbolicName) {
    return running.containsKey(symbolicName);
  }

  boolean isStarting(FolderFile file) {
    return running.values().stream().anyMatch(attempt -> attempt.file().equals(file));
  }

  /** Whether an attempt that was given up still has hold of this version. */
  boolean holds(StagedBundle build) {
    stuck.removeIf(attempt -> !attempt.isStuck());
    return stuck.stream().anyMatch(attempt -> attempt.build().sameVersionAs(build));
  }

  /** Those that are over, each handed out once. */
  List<StartAttempt> over() {
    var over = running.values().stream().filter(StartAttempt::isOver).toList();
    over.forEach(attempt -> running.remove(attempt.build().symbolicName()));
    over.stream().filter(StartAttempt::isStuck).forEach(stuck::add);
    return over;
  }

  /** The platform stops. */
  void giveUp() {
    running.values().forEach(attempt -> attempt.giveUp("Rollcall stops."));
    running.clear();
  }
}
