package org.rollcall.platform.core.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.sync.RunEnded;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes packages from a folder for each connection. A file is taken once it has not changed for a
 * while, and moved to {@code done}; one whose run fails is moved to {@code refused}, with the
 * reason beside it. While a run goes on, a blackout holds or the connection is paused, files wait.
 */
final class WatchedFolder implements RunEnded {
  static final String DONE = "done";
  static final String REFUSED = "refused";
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

  private final Path root;
  private final Duration settle;
  private final Connections connections;
  private final HandOverFiles files;
  private final Shelf shelf;
  private final Clock clock;
  private final Map<Path, Sight> seen = new HashMap<>();
  private final Map<SyncRunId, Path> taken = new ConcurrentHashMap<>();

  /**
   * A file as it was at a look, and since when it has been so; handled when it is not to be moved.
   */
  private record Sight(long octets, Instant changed, Instant since, boolean handled) {}

  WatchedFolder(
      Path root,
      Duration settle,
      Connections connections,
      HandOverFiles files,
      Shelf shelf,
      Clock clock) {
    this.root = root;
    this.settle = settle;
    this.connections = connections;
    this.files = files;
    this.shelf = shelf;
    this.clock = clock;
  }

  static Path of(Path root, ConnectionId connection) {
    return root.resolve("connection-" + connection);
  }

  /** Looks once; called by one thread. */
  void look() {
    for (var connection : connections.all()) {
      var folder = of(root, connection.id());
      try {
        Files.createDirectories(folder);
        var waiting = packages(folder);
        seen.keySet().removeIf(file -> folder.equals(file.getParent()) && !waiting.contains(file));
        for (var file : waiting) {
          if (isSettled(file) && take(connection, file)) {
            break;
          }
        }
      } catch (IOException e) {
        LOG.warn("The folder {} cannot be looked through", folder, e);
      }
    }
  }

  /** The oldest first. */
  private static List<Path> packages(Path folder) throws IOException {
    try (var found = Files.list(folder)) {
      return found
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> nameOf(file).toLowerCase(Locale.ROOT).endsWith(".zip"))
          .filter(file -> !nameOf(file).startsWith("."))
          .sorted(Comparator.comparing(WatchedFolder::changed).thenComparing(WatchedFolder::nameOf))
          .toList();
    }
  }

  private static Instant changed(Path file) {
    return file.toFile().lastModified() == 0
        ? Instant.MAX
        : Instant.ofEpochMilli(file.toFile().lastModified());
  }

  private boolean isSettled(Path file) throws IOException {
    var now = clock.instant();
    try {
      var facts = Files.readAttributes(file, BasicFileAttributes.class);
      var changed = facts.lastModifiedTime().toInstant();
      var before = seen.get(file);
      if (before == null || before.octets() != facts.size() || !before.changed().equals(changed)) {
        seen.put(file, new Sight(facts.size(), changed, now, false));
        return false;
      }
      return !before.handled() && !before.since().plus(settle).isAfter(now);
    } catch (NoSuchFileException e) {
      // Whoever put it there took it away again.
      seen.remove(file);
      return false;
    }
  }

  /** True when a run of it began. */
  private boolean take(Connection connection, Path file) throws IOException {
    try {
      files.mayBegin(Caller.platform(), connection.id(), HandOverFiles.Wish.USUAL);
    } catch (Refusal e) {
      LOG.debug("A file of connection {} waits: {}", connection.id(), e.sentence());
      return false;
    }
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      var run = files.takeOver(connection, shelf.take(in, nameOf(file), "the watched folder"));
      taken.put(run.id(), move(file, DONE, "run-" + run.id() + "-" + nameOf(file)));
      settleEnded(connection, run.id());
      return true;
    } catch (Refusal e) {
      LOG.debug("A file of connection {} waits: {}", connection.id(), e.sentence());
      return false;
    } catch (SisException e) {
      LOG.warn("A file of connection {} was refused: {}", connection.id(), e.sentence());
      explain(move(file, REFUSED, nameOf(file)), e.sentence());
      return false;
    }
  }

  /** Where the run was faster than the move. */
  private void settleEnded(Connection connection, SyncRunId id) {
    var run = files.seen(id);
    if (run.state().ended()) {
      ended(connection, run);
    }
  }

  /** Moves a file within its folder; one that cannot be moved is left, and not taken again. */
  private Path move(Path file, String to, String name) throws IOException {
    var folder = file.resolveSibling(to);
    Files.createDirectories(folder);
    var target = folder.resolve(name);
    try {
      return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn(
          "{} was read but cannot be moved to {}: the operator looks at its rights", file, to, e);
      seen.computeIfPresent(
          file, (same, was) -> new Sight(was.octets(), was.changed(), was.since(), true));
      return file;
    }
  }

  private static void explain(Path file, String sentence) throws IOException {
    Files.writeString(
        file.resolveSibling(nameOf(file) + ".txt"), sentence + "\n", StandardCharsets.UTF_8);
  }

  @Override
  public void ended(Connection connection, SyncRun run) {
    if (run.state() == RunState.FAILED) {
      var file = taken.remove(run.id());
      if (file != null) {
        refuse(of(root, connection.id()), file, reason(run));
      }
    } else if (run.state() != RunState.INTERRUPTED) {
      taken.remove(run.id());
    }
  }

  /** The sentence of the run, and below it a line for each row that could not be read. */
  private String reason(SyncRun run) {
    var rows = files.badRows(Caller.platform(), run.id());
    var lines = new StringBuilder(run.sentence());
    // A single row is all that the sentence of the run is about.
    rows.first().stream()
        .map(BadRow::sentence)
        .filter(row -> !row.equals(run.sentence()))
        .forEach(row -> lines.append("\n").append(row));
    if (rows.more() > 0) {
      lines.append(String.format(Locale.US, "\nand %,d rows more", rows.more()));
    }
    return lines.toString();
  }

  private static void refuse(Path of, Path file, String sentence) {
    try {
      var folder = of.resolve(REFUSED);
      Files.createDirectories(folder);
      var target = folder.resolve(nameOf(file));
      explain(Files.move(file, target, StandardCopyOption.REPLACE_EXISTING), sentence);
    } catch (IOException e) {
      LOG.warn("{} was refused but cannot be moved", file, e);
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
