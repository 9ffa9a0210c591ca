package org.rollcall.platform.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is saved of a database whose file was deleted while it was open. */
final class RescuedFile {
  private static final Logger LOG = LoggerFactory.getLogger(RescuedFile.class);
  private static final String MARK = ".saved-";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private RescuedFile() {}

  /** What such files are called. */
  static String pattern(Path file) {
    return file.getFileName() + MARK + "…";
  }

  /** The newest one beside a file. */
  static Optional<Path> newest(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var found = Files.newDirectoryStream(folder, file.getFileName() + MARK + "*")) {
      Path newest = null;
      for (Path each : found) {
        if (newest == null || each.compareTo(newest) > 0) {
          newest = each;
        }
      }
      return Optional.ofNullable(newest);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Saves what a connection that is open still sees, into a file beside the one that is gone. */
  static void save(Path file, DataSource readers, Clock clock) {
    var copy = file.resolveSibling(file.getFileName() + MARK + MOMENT.format(clock.instant()));
    try {
      SqliteFile.create(copy);
      SqlitePool.copyOpen(readers, copy);
      LOG.warn("{} was deleted or replaced; all that was in it is in {}", file, copy);
    } catch (SQLException | IOException e) {
      LOG.warn("{} was deleted or replaced, and could not be saved as {}", file, copy, e);
    }
  }
}
