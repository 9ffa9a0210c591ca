package org.rollcall.platform.dist;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Installs the platform's bundles; they start with the framework. */
  void install(BundleContext context) throws IOException, BundleException {
    var bundles = new ArrayList<Bundle>();
    for (var entry : jarsIn(BUNDLES)) {
      try (var in = open(entry)) {
        bundles.add(context.installBundle("platform:" + nameOf(entry), in));
      }
    }
    for (var bundle : bundles) {
      if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
        bundle.start(Bundle.START_ACTIVATION_POLICY);
      }
    }
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
