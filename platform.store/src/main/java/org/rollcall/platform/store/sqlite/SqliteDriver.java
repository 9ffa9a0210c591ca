package org.rollcall.platform.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;

/** What the driver leaves lying about: its native library in a temporary folder, and itself. */
public final class SqliteDriver {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteDriver.class);

  private SqliteDriver() {}

  /**
   * Makes the driver unpack its library below the home, where a folder may not be noexec, and takes
   * away the copies that killed processes left there.
   */
  static void unpackInto(Path folder) throws IOException {
    Files.createDirectories(folder);
    System.setProperty("org.sqlite.tmpdir", folder.toString());
    try (var left = Files.newDirectoryStream(folder, "sqlite-*")) {
      for (Path copy : left) {
        deleteUnlessInUse(copy);
      }
    }
  }

  private static void deleteUnlessInUse(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      // Windows keeps a loaded library; it goes at the next start.
      LOG.debug("{} stays for now", copy, e);
    }
  }

  /** Takes the driver out of DriverManager, which would keep its class loader for ever. */
  public static void deregister() {
    for (Driver driver : Collections.list(DriverManager.getDrivers())) {
      if (driver.getClass() == JDBC.class) {
        try {
          DriverManager.deregisterDriver(driver);
        } catch (SQLException e) {
          LOG.warn("The SQLite driver stays registered: {}", e.getMessage());
        }
      }
    }
  }
}
