package org.rollcall.platform.core.internal.deploy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.connector.InstalledConnector.State;

/** What the console and the command line show of the folder. */
final class FolderReport {
  private static final Comparator<InstalledConnector> ORDER =
      Comparator.comparing(FolderReport::isGeneric)
          .thenComparing(InstalledConnector::symbolicName)
          .thenComparing(FolderReport::version, Comparator.reverseOrder())
          .thenComparing(InstalledConnector::state)
          .thenComparing(InstalledConnector::file);

  private final FolderFiles files;
  private final Reconciliation state;

  FolderReport(FolderFiles files, Reconciliation state) {
    this.files = files;
    this.state = state;
  }

  List<InstalledConnector> rows() {
    var rows = new ArrayList<InstalledConnector>();
    for (var slot : state.serving().values()) {
      rows.add(row(slot, State.SERVING, problemOfItsFile(slot)));
    }
    for (var slot : state.departures().leaving()) {
      rows.add(row(slot, State.LEAVING, null));
    }
    for (var file : files.settled()) {
      if (!isFileOfServing(file)) {
        row(file).ifPresent(rows::add);
      }
    }
    rows.sort(ORDER);
    return List.copyOf(rows);
  }

  private boolean isFileOfServing(FolderFile file) {
    return state.serving().values().stream()
        .filter(slot -> slot.fileName().equals(file.name()))
        .anyMatch(slot -> file.usable().filter(b -> !b.sameVersionAs(slot.build())).isEmpty());
  }

  private @Nullable String problemOfItsFile(ConnectorSlot slot) {
    var file = files.find(slot.fileName());
    if (file == null) {
      return null;
    }
    if (file.problem() != null) {
      return Sentences.goesOn(file.problem(), slot.build());
    }
    return Reconciliation.isOtherBuildOf(slot, file) ? Sentences.overwritten(slot.build()) : null;
  }

  private Optional<InstalledConnector> row(FolderFile file) {
    if (file.bundle() == null) {
      return Optional.of(broken(file, String.valueOf(file.problem())));
    }
    var failure = state.failures().of(file);
    if (failure.isPresent()) {
      return Optional.of(broken(file, failure.get()));
    }
    var slot = state.serving().get(file.bundle().symbolicName());
    if (slot == null || state.attempts().isStarting(file)) {
      return Optional.empty();
    }
    return Optional.of(
        Reconciliation.isOtherBuildOf(slot, file)
            ? broken(file, Sentences.otherBuild(slot.build()))
            : row(file, State.SUPERSEDED, null));
  }

  private static InstalledConnector broken(FolderFile file, String problem) {
    return row(file, State.BROKEN, problem);
  }

  private static InstalledConnector row(FolderFile file, State state, @Nullable String problem) {
    var name = file.usable().map(StagedBundle::symbolicName).orElse("");
    var version = file.usable().map(bundle -> bundle.version().toString()).orElse("");
    return new InstalledConnector(file.name(), name, version, state, null, problem, 0);
  }

  private static InstalledConnector row(ConnectorSlot slot, State state, @Nullable String problem) {
    return new InstalledConnector(
        slot.fileName(),
        slot.symbolicName(),
        slot.build().version().toString(),
        state,
        slot.descriptor(),
        problem,
        slot.leases());
  }

  /** Those for any product stand last, here as where they are offered. */
  private static boolean isGeneric(InstalledConnector row) {
    return row.described().filter(ConnectorDescriptor::generic).isPresent();
  }

  private static Version version(InstalledConnector row) {
    return Version.parseVersion(row.version());
  }
}
