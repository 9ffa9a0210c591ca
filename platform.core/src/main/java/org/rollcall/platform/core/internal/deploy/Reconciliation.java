package org.rollcall.platform.core.internal.deploy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what runs into line with what lies in the folder. Used by the watcher's thread alone; the
 * registry is what others see of it.
 */
final class Reconciliation {
  private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

  /** The highest version; of two builds of one version the first by file name. */
  private static final Comparator<FolderFile> BEST =
      Comparator.comparing((FolderFile file) -> file.usable().orElseThrow().version())
          .thenComparing(FolderFile::name, Comparator.reverseOrder());

  private final FolderFiles files;
  private final StartAttempts attempts;
  private final Departures departures;
  private final ServingConnectors registry;
  private final Failures failures = new Failures();
  private final Map<String, ConnectorSlot> serving = new LinkedHashMap<>();

  Reconciliation(
      FolderFiles files,
      StartAttempts attempts,
      Departures departures,
      ServingConnectors registry) {
    this.files = files;
    this.attempts = attempts;
    this.departures = departures;
    this.registry = registry;
  }

  /** One step. Never blocks on a connector. */
  void step() {
    failures.keepOnly(files.settled());
    attempts.over().forEach(this::finish);
    dropTheDead();
    var names = new TreeSet<>(serving.keySet());
    files.settled().forEach(file -> file.usable().ifPresent(b -> names.add(b.symbolicName())));
    names.forEach(this::reconcile);
    departures.tick();
  }

  /** What there is to show. */
  Map<String, ConnectorSlot> serving() {
    return serving;
  }

  Departures departures() {
    return departures;
  }

  StartAttempts attempts() {
    return attempts;
  }

  Failures failures() {
    return failures;
  }

  private void reconcile(String symbolicName) {
    if (attempts.isStarting(symbolicName)) {
      return;
    }
    var now = serving.get(symbolicName);
    var best = best(symbolicName, now);
    if (now != null && staysInPlace(now, best)) {
      return;
    }
    if (best.isPresent()) {
      bringIn(best.get(), best.get().usable().orElseThrow());
    } else if (now != null) {
      retire(now);
    }
  }

  private Optional<FolderFile> best(String symbolicName, @Nullable ConnectorSlot now) {
    return files.settled().stream()
        .filter(
            file -> file.usable().filter(b -> b.symbolicName().equals(symbolicName)).isPresent())
        .filter(file -> failures.of(file).isEmpty())
        .filter(file -> now == null || !isOtherBuildOf(now, file))
        .max(BEST);
  }

  static boolean isOtherBuildOf(ConnectorSlot now, FolderFile file) {
    return file.isVersion(now.build()) && !file.isBuild(now.build());
  }

  private boolean staysInPlace(ConnectorSlot now, Optional<FolderFile> best) {
    var same = files.settled().stream().filter(file -> file.isBuild(now.build())).toList();
    if (!same.isEmpty() && same.stream().noneMatch(file -> file.name().equals(now.fileName()))) {
      now.isNowIn(same.get(0).name());
    }
    var version = now.build().version();
    var higher = best.flatMap(FolderFile::usable).filter(b -> b.version().compareTo(version) > 0);
    return higher.isEmpty() && (!same.isEmpty() || isHeldByItsFile(now));
  }

  /** Its file is there, but being written or spoilt: that is no reason to stop what runs. */
  private boolean isHeldByItsFile(ConnectorSlot now) {
    if (!files.has(now.fileName())) {
      return false;
    }
    var file = files.find(now.fileName());
    return file == null
        || file.bundle() == null
        || isOtherBuildOf(now, file)
        || failures.of(file).isPresent();
  }

  private void bringIn(FolderFile file, StagedBundle build) {
    var recalled = departures.recall(build);
    if (recalled.isPresent()) {
      recalled.get().isNowIn(file.name());
      serve(recalled.get());
    } else if (!departures.includes(build) && !attempts.holds(build)) {
      attempts.begin(file, build);
    }
  }

  private void finish(StartAttempt attempt) {
    try {
      var slot = new ConnectorSlot(attempt.file(), attempt.ending());
      var rival =
          registry.serving(slot.descriptor().id()).filter(other -> !isSameBundle(slot, other));
      if (rival.isPresent()) {
        departures.reject(slot);
        failures.addConflict(attempt.file(), Sentences.idTaken(slot, rival.get()));
      } else {
        serve(slot);
      }
    } catch (UnusableBundle unusable) {
      log.warn("Connector file {} is not used: {}", attempt.file().name(), unusable.sentence());
      failures.add(attempt.file(), unusable.sentence());
    }
  }

  private static boolean isSameBundle(ConnectorSlot one, ConnectorSlot other) {
    return one.symbolicName().equals(other.symbolicName());
  }

  private void serve(ConnectorSlot slot) {
    var before = serving.put(slot.symbolicName(), slot);
    registry.swap(serving.values());
    log.info("Connector {} {} serves", slot.symbolicName(), slot.build().version());
    if (before != null) {
      departures.begin(before);
      failures.forgetConflicts();
    }
  }

  private void retire(ConnectorSlot slot) {
    serving.remove(slot.symbolicName());
    registry.swap(serving.values());
    departures.begin(slot);
    failures.forgetConflicts();
  }

  private void dropTheDead() {
    for (var slot : List.copyOf(serving.values())) {
      if (!slot.isAlive()) {
        log.warn("Connector {} withdrew its service by itself", slot.symbolicName());
        files.settled().stream()
            .filter(file -> file.isBuild(slot.build()))
            .forEach(file -> failures.add(file, Sentences.WITHDREW));
        retire(slot);
      }
    }
  }
}
