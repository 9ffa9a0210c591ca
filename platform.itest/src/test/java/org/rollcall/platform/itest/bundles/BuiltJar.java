package org.rollcall.platform.itest.bundles;

import aQute.bnd.header.Attrs;
import aQute.bnd.osgi.Domain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.rollcall.platform.itest.Tree;

/** The manifest of a bundle as it was built. */
record BuiltJar(String room, Domain manifest) {
  private static final Set<String> NO_BUNDLES = Set.of("platform.dist", "platform.itest");

  /** The bundles of all rooms whose name begins with a word. */
  static Stream<BuiltJar> ofRooms(String prefix) {
    return Tree.rooms(prefix).filter(room -> !NO_BUNDLES.contains(room)).map(BuiltJar::of);
  }

  private static BuiltJar of(String room) {
    try (var jar = new JarFile(jarOf(room).toFile())) {
      return new BuiltJar(room, Domain.domain(jar.getManifest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jarOf(String room) {
    var jar = Tree.path(room, "target", room + "-0.9.0.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is not built; run mvn verify, not mvn test");
    }
    return jar;
  }

  Map<String, Attrs> imports() {
    return packages(manifest.getImportPackage().asMapMap());
  }

  Map<String, Attrs> exports() {
    return packages(manifest.getExportPackage().asMapMap());
  }

  private static Map<String, Attrs> packages(Map<String, ? extends Map<String, String>> header) {
    var packages = new TreeMap<String, Attrs>();
    header.forEach((name, attributes) -> packages.put(name, new Attrs(attributes)));
    return packages;
  }

  @Override
  public String toString() {
    return room;
  }
}
