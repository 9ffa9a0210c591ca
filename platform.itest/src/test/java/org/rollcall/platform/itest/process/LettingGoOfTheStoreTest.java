package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.rollcall.platform.itest.Tree;

/** In the framework: the bundle of the store is taken away, and nothing may hold its classes. */
class LettingGoOfTheStoreTest {
  private static final String ROLLCALL = "org.rollcall.platform.core.service.Rollcall";
  private static final String STORE = "org.rollcall.platform.store";
  private static final String LOGGING =
      "org.slf4j;version=1.7.36,org.slf4j;version=2.0.20,org.slf4j.event;version=2.0.20,"
          + "org.slf4j.helpers;version=2.0.20,org.slf4j.spi;version=2.0.20";

  /** Nobody serves pages here. */
  private static final Set<String> LEFT_OUT = Set.of("jetty", "jmustache", "platform.web");

  @Test
  void a_file_that_is_closed_holds_no_class_of_the_bundle(@TempDir Path home) throws Exception {
    lookAt(home);
  }

  @Test
  void neither_does_a_server(@TempDir Path home, @TempDir Path data) throws Exception {
    try (var server = PostgresProcess.start(data)) {
      server.settings(home, true);
      lookAt(home);
    }
  }

  private static void lookAt(Path home) throws Exception {
    var framework = new FrameworkFactory().newFramework(properties(home));
    try {
      framework.init();
      install(framework);
      framework.start();
      await(() -> runs(framework));

      var loader = takenAway(framework);

      await(
          () -> {
            System.gc();
            return loader.get() == null;
          });
    } finally {
      framework.stop();
      framework.waitForStop(20_000);
    }
  }

  /**
   * Asked without regard to the classes of this test, which are others than those of the bundles.
   */
  private static boolean runs(Framework framework) {
    try {
      return framework.getBundleContext().getAllServiceReferences(ROLLCALL, null) != null;
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> properties(Path home) {
    return Map.of(
        Constants.FRAMEWORK_STORAGE,
        home.resolve("framework").toString(),
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
        LOGGING,
        "rollcall.home",
        home.toString());
  }

  private static void install(Framework framework) throws IOException, BundleException {
    var context = framework.getBundleContext();
    try (var jar = new JarFile(Tree.rollcallJar().toFile())) {
      for (var entry : jar.stream().filter(it -> isWanted(it.getName())).toList()) {
        try (var content = jar.getInputStream(entry)) {
          context.installBundle(entry.getName(), content);
        }
      }
    }
    for (var bundle : context.getBundles()) {
      if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
        bundle.start();
      }
    }
  }

  private static boolean isWanted(String entry) {
    return entry.startsWith("bundles/")
        && entry.endsWith(".jar")
        && LEFT_OUT.stream().noneMatch(entry::contains);
  }

  /** The loader of the bundle, which is stopped and uninstalled, and whose wiring is gone. */
  private static WeakReference<ClassLoader> takenAway(Framework framework) throws Exception {
    var store = store(framework);
    var loader = new WeakReference<>(store.adapt(BundleWiring.class).getClassLoader());
    assertThat(loader.get()).isNotNull();
    store.stop();
    await(() -> !runs(framework));
    store.uninstall();
    var refreshed = new CountDownLatch(1);
    framework
        .adapt(FrameworkWiring.class)
        .refreshBundles(List.of(store), event -> refreshed.countDown());
    assertThat(refreshed.await(1, TimeUnit.MINUTES)).isTrue();
    return loader;
  }

  private static Bundle store(Framework framework) {
    return Stream.of(framework.getBundleContext().getBundles())
        .filter(bundle -> STORE.equals(bundle.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
