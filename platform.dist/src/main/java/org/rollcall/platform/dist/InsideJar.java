package org.rollcall.platform.dist;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** The executable jar, and the jars in it: the platform's bundles, and the connectors it brings. */
final class InsideJar implements AutoCloseable {
  private static final String BUNDLES = "bundles/";
  private static final String CONNECTORS = "connectors/";

  private final JarFile jar;

  private InsideJar(JarFile jar) {
    this.jar = jar;
  }

  static InsideJar open() throws IOException {
    try {
      var self = InsideJar.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return new InsideJar(new JarFile(Path.of(self).toFile()));
    } catch (URISyntaxException impossible) {
      throw new IOException(impossible);
    }
  }

  /**
   * Installs the platform's bundles; they start with the framework, which reads them where they
   * are.
   *
   * @param unpacked where the bundles were put by an earlier start; what is there is taken as it is
   */
  void install(BundleContext context, Path unpacked) throws IOException, BundleException {
    var bundles = new ArrayList<Bundle>();
    for (var file : unpack(unpacked)) {
      bundles.add(context.installBundle("reference:" + file.toUri()));
    }
    for (var bundle : bundles) {
      if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
        bundle.start(Bundle.START_ACTIVATION_POLICY);
      }
    }
  }

  /**
   * Unpacks what is not there yet and deletes what is of another release. A file's name tells its
   * content, and it gets that name when it is whole.
   */
  private List<Path> unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    for (var entry : jarsIn(BUNDLES)) {
      var file = folder.resolve("%08x-%s".formatted(entry.getCrc(), nameOf(entry)));
      if (!Files.exists(file) || Files.size(file) != entry.getSize()) {
        var beside = folder.resolve(nameOf(entry) + ".new");
        try (var in = open(entry)) {
          Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      }
      files.add(file);
    }
    try (var present = Files.newDirectoryStream(folder)) {
      for (var file : present) {
        if (!files.contains(file)) {
          Files.delete(file);
        }
      }
    }
    return files;
  }

  /** Copies the connectors out, when the home has no folder for them yet. */
  void seedConnectors(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    var beside = folder.resolveSibling(folder.getFileName() + ".new");
    Files.createDirectories(beside);
    for (var entry : jarsIn(CONNECTORS)) {
      var target = beside.resolve(nameOf(entry));
      Files.deleteIfExists(target);
      try (var in = open(entry)) {
        Files.copy(in, target);
      }
    }
    Files.move(beside, folder);
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }

  private List<JarEntry> jarsIn(String folder) {
    return jar.stream()
        .filter(entry -> entry.getName().startsWith(folder))
        .filter(entry -> entry.getName().endsWith(".jar"))
        .toList();
  }

  private InputStream open(JarEntry entry) throws IOException {
    return jar.getInputStream(entry);
  }

  private static String nameOf(JarEntry entry) {
    return entry.getName().substring(entry.getName().indexOf('/') + 1);
  }
}
