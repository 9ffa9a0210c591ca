package org.rollcall.platform.itest.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** The connector that is installed, under a later version: what a vendor's update looks like. */
final class NewerConnector {
  private static final String FILE = "vendor.infinitecampus-";

  private NewerConnector() {}

  /** Writes it beside the others, as an operator drops it there. */
  static void drop(Path home, String version) throws IOException {
    var folder = home.resolve("connectors");
    var made = home.resolve(FILE + version + ".jar");
    copy(installed(folder), made, version);
    Files.move(made, folder.resolve(FILE + version + ".jar"));
  }

  private static Path installed(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(FILE))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void copy(Path from, Path to, String version) throws IOException {
    try (var in = new JarInputStream(Files.newInputStream(from))) {
      var manifest = in.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      try (var out = new JarOutputStream(Files.newOutputStream(to), manifest)) {
        for (var entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
          out.closeEntry();
        }
      }
    }
  }
}
