package org.rollcall.platform.itest.process;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What stands in the database file of a home, read beside Rollcall with the driver it brings. */
final class StoredRecords {
  private static final String PUBLISHED =
      " from record r join roster_revision v on v.connection_id = r.connection_id"
          + " where r.since_revision <= v.published and r.until_revision > v.published";

  private final Path home;

  StoredRecords(Path home) {
    this.home = home;
  }

  /** What the database says of itself; "ok" when it is whole. */
  String integrity() throws Exception {
    return texts("pragma integrity_check").get(0);
  }

  /** Records of the published roster that are there more than once. */
  List<String> twice() throws Exception {
    return texts(
        "select r.connection_id || '/' || r.collection || '/' || hex(r.record_key)"
            + PUBLISHED
            + " group by r.connection_id, r.collection, r.record_key having count(*) > 1");
  }

  /** The hash of the content of every record of the published roster, by its key. */
  Map<String, String> contents() throws Exception {
    var contents = new TreeMap<String, String>();
    for (var line :
        texts(
            "select r.collection || '/' || hex(r.record_key) || '=' || hex(r.content_hash)"
                + PUBLISHED)) {
      int equals = line.indexOf('=');
      contents.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return contents;
  }

  private List<String> texts(String query) throws Exception {
    try (var loader = new URLClassLoader(new URL[] {driver().toUri().toURL()});
        var database = open(loader);
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private Connection open(ClassLoader loader) throws ReflectiveOperationException, SQLException {
    var driver =
        (Driver) loader.loadClass("org.sqlite.JDBC").getDeclaredConstructor().newInstance();
    var database = driver.connect("jdbc:sqlite:" + home.resolve("rollcall.db"), new Properties());
    if (database == null) {
      throw new SQLException("the driver does not know its own address");
    }
    return database;
  }

  private Path driver() throws Exception {
    try (var bundles = Files.walk(home.resolve("bundles"))) {
      return bundles
          .filter(file -> String.valueOf(file.getFileName()).contains("sqlite-jdbc"))
          .findFirst()
          .orElseThrow();
    }
  }
}
