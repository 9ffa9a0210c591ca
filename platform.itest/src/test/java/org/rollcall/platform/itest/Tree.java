package org.rollcall.platform.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that is tested, and what was built in it. */
public final class Tree {
  private static final Path ROOT = Path.of(System.getProperty("rollcall.tree", ".."));

  private Tree() {}

  /** A file or folder of the tree. */
  public static Path path(String first, String... more) {
    return ROOT.resolve(Path.of(first, more)).toAbsolutePath().normalize();
  }

  /** The executable jar. */
  public static Path rollcallJar() {
    return built(path("platform.dist", "target", "rollcall.jar"));
  }

  /** The simulator that runs alone. */
  public static Path simulatorJar() {
    return built(path("connector.simulator", "target", "connector.simulator-0.9.0-app.jar"));
  }

  /** The rooms: folders with a POM. */
  public static List<String> rooms() {
    try (var folders = Files.list(path("."))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rooms whose name begins with a word. */
  public static Stream<String> rooms(String prefix) {
    return rooms().stream().filter(room -> room.startsWith(prefix));
  }

  /** The text of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path built(Path jar) {
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is not built; run mvn verify, not mvn test");
    }
    return jar;
  }
}
