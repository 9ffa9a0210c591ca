package org.rollcall.platform.dist;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The framework with the platform's bundles in it. */
final class PlatformFramework {
  /** In two versions: the SQLite driver asks for the first, everybody else for the second. */
  private static final String LOGGING =
      "org.slf4j;version=1.7.36,org.slf4j;version=2.0.20,org.slf4j.event;version=2.0.20,"
          + "org.slf4j.helpers;version=2.0.20,org.slf4j.spi;version=2.0.20";

  private final Framework framework;

  private PlatformFramework(Framework framework) {
    this.framework = framework;
  }

  /**
   * Installs everything; nothing runs yet.
   *
   * @param task what is to be done instead of running; empty to run
   */
  static PlatformFramework prepare(Home home, Map<String, String> settings, String task)
      throws StartProblem {
    try (var jar = InsideJar.open()) {
      jar.seedConnectors(home.folder("connectors"));
      var framework = new FrameworkFactory().newFramework(properties(home, settings, task));
      framework.init();
      jar.install(framework.getBundleContext(), home.folder("bundles"));
      return new PlatformFramework(framework);
    } catch (IOException | BundleException broken) {
      throw new StartProblem(
          "Rollcall cannot unpack itself into " + home.path() + ": " + broken.getMessage(), broken);
    }
  }

  private static Map<String, String> properties(
      Home home, Map<String, String> settings, String task) {
    var properties = new HashMap<String, String>();
    properties.put(Constants.FRAMEWORK_STORAGE, home.folder("framework").toString());
    properties.put(
        Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, LOGGING);
    properties.put("felix.log.level", "1");
    properties.put("rollcall.home", home.path().toString());
    if (!task.isEmpty()) {
      properties.put("rollcall.task", task);
    }
    settings.forEach((key, value) -> properties.put("rollcall.set." + key, value));
    return properties;
  }

  /** Starts it and waits until the console answers. */
  Console start() throws StartProblem, InterruptedException {
    try {
      framework.start();
    } catch (BundleException failed) {
      throw new StartProblem("The framework does not start: " + failed.getMessage(), failed);
    }
    return Console.await(framework.getBundleContext());
  }

  /** Starts it for a task and waits until that is done; what there is to say of it. */
  String perform() throws StartProblem, InterruptedException {
    try {
      framework.start();
    } catch (BundleException failed) {
      throw new StartProblem("The framework does not start: " + failed.getMessage(), failed);
    }
    return Console.awaitDone(framework.getBundleContext());
  }

  void awaitStop() throws InterruptedException {
    framework.waitForStop(0);
  }

  /** Stops it, in less time than an operator is promised. */
  void stop() {
    try {
      framework.stop();
      framework.waitForStop(9_000);
    } catch (BundleException failed) {
      System.err.println("Rollcall did not stop cleanly: " + failed.getMessage());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
