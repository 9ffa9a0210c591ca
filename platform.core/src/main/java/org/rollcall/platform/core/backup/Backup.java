package org.rollcall.platform.core.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A back-up that is ready to be written, once. */
public final class Backup implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backup.class);
  private static final String SETTINGS = "rollcall.properties";
  private static final String CONNECTORS = "connectors";

  private final Path home;
  private final Path database;
  private final Instant made;

  Backup(Path home, Path database, Instant made) {
    this.home = home;
    this.database = database;
    this.made = made;
  }

  Path database() {
    return database;
  }

  /** Writes it as a zip file; the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(
        zip,
        "backup.properties",
        ("format=1\nmade=" + made + "\n").getBytes(StandardCharsets.UTF_8));
    put(zip, "rollcall.db", database);
    if (Files.isRegularFile(home.resolve(SETTINGS))) {
      put(zip, SETTINGS, home.resolve(SETTINGS));
    }
    for (Path connector : connectors()) {
      put(zip, CONNECTORS + "/" + connector.getFileName(), connector);
    }
    zip.finish();
  }

  private List<Path> connectors() throws IOException {
    var folder = home.resolve(CONNECTORS);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /** Takes the copy of the database away. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(database);
      Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-journal"));
      var folder = database.getParent();
      if (folder != null) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      LOG.warn("{} stays until the next start: {}", database, e.getMessage());
    }
  }
}
