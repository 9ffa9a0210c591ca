package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connector.ConnectorFolder;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.connector.InstalledConnector.State;
import org.rollcall.platform.core.refusal.Refusal;

/** The folder for people: they put files in and take them out, the watcher does the rest. */
final class WatchedFolder implements ConnectorFolder {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final Path staging;
  private final ReportBoard board;

  WatchedFolder(Path folder, Path staging, ReportBoard board) {
    this.folder = folder;
    this.staging = staging;
    this.board = board;
  }

  @Override
  public List<InstalledConnector> list() {
    return board.rows();
  }

  @Override
  public InstalledConnector install(String fileName, InputStream bundle) {
    try (var upload = Upload.receive(folder, bundle)) {
      var staged = examine(upload);
      refuseInstalledVersion(staged);
      var name = FileName.freeIn(folder, fileName, staged);
      Files.move(upload.file(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return outcome(name, staged);
    } catch (IOException full) {
      throw Refusal.unavailable(
          "The file cannot be written to the connectors folder. Check the disk and the rights of"
              + " Rollcall's user.");
    }
  }

  @Override
  public void remove(String fileName) {
    if (list().stream().noneMatch(row -> row.file().equals(fileName))) {
      throw Refusal.notFound("connector file");
    }
    delete(fileName);
    board.await(
        PATIENCE,
        rows -> rows.stream().noneMatch(row -> isIn(row, fileName)) ? Optional.of(true) : none());
  }

  private static boolean isIn(InstalledConnector row, String fileName) {
    return row.file().equals(fileName) && row.state() != State.LEAVING;
  }

  private StagedBundle examine(Upload upload) throws IOException {
    try {
      var staged = new Staging(staging).stage(upload.file());
      Files.deleteIfExists(staged.copy());
      return staged;
    } catch (UnusableBundle unusable) {
      throw Refusal.invalid("file", unusable.sentence());
    }
  }

  /** Whatever its content: the same build is there, and another one could not run beside it. */
  private void refuseInstalledVersion(StagedBundle staged) {
    for (var row : list()) {
      if (row.symbolicName().equals(staged.symbolicName())
          && row.version().equals(staged.version().toString())
          && row.state() != State.BROKEN) {
        throw Refusal.conflict(
            "Version "
                + staged.version()
                + " is installed already, from "
                + row.file()
                + ". Install a higher version, or remove that file first.");
      }
    }
  }

  private InstalledConnector outcome(String name, StagedBundle staged) {
    var row = board.await(PATIENCE, rows -> find(rows, name, staged));
    if (row.isEmpty()) {
      delete(name);
      throw Refusal.unavailable(
          "The connector did not start within " + PATIENCE.toSeconds() + " seconds.");
    }
    if (row.get().state() == State.BROKEN) {
      delete(name);
      throw Refusal.invalid("file", String.valueOf(row.get().problem()));
    }
    return row.get();
  }

  private static Optional<InstalledConnector> find(
      List<InstalledConnector> rows, String name, StagedBundle staged) {
    return rows.stream()
        .filter(row -> row.file().equals(name))
        .filter(row -> row.version().equals(staged.version().toString()))
        .filter(row -> row.state() != State.LEAVING)
        .findFirst();
  }

  private void delete(String fileName) {
    try {
      Files.deleteIfExists(folder.resolve(fileName));
    } catch (IOException kept) {
      throw Refusal.unavailable(
          "The file cannot be deleted from the connectors folder. Check the rights of Rollcall's"
              + " user.");
    }
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
