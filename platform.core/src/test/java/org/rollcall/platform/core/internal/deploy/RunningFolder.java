package org.rollcall.platform.core.internal.deploy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connector.ConnectorFolder;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.connector.InstalledConnector.State;

/** A framework with a watched connectors folder, as the platform runs it. */
final class RunningFolder {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Impatient, so that a test need not wait as long as an operator. */
  static final DeployTimes QUICK =
      new DeployTimes(
          Duration.ofMillis(40),
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          Duration.ofMillis(500));

  private final Path home;
  private final Framework framework;
  private final ConnectorDeployment deployment;

  RunningFolder(Path home, DeployTimes times) throws BundleException {
    this.home = home;
    framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    home.resolve("framework").toString(),
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    offered()));
    framework.start();
    deployment =
        ConnectorDeployment.open(framework.getBundleContext(), home, Clock.systemUTC(), times);
  }

  private static String offered() {
    var contract =
        Stream.of("", ".descriptor", ".failure", ".gradebook", ".roster")
            .map(part -> "org.rollcall.connector.api" + part + ";version=0.9.0")
            .collect(joining(","));
    return contract + ",com.google.gson;version=2.15.0";
  }

  ConnectorRegistry registry() {
    return deployment.registry();
  }

  ConnectorFolder folder() {
    return deployment.folder();
  }

  Framework framework() {
    return framework;
  }

  Path path(String file) {
    return home.resolve("connectors").resolve(file);
  }

  void put(String file, byte[] content) throws IOException {
    Files.createDirectories(path(file).getParent());
    Files.write(path(file), content);
  }

  void delete(String file) throws IOException {
    Files.delete(path(file));
  }

  Optional<ConnectorLease> lease(String id) {
    return registry().lease(ConnectorId.of(id));
  }

  /** The version that new runs lease now; empty text when there is none. */
  String serving(String id) {
    try (var lease = lease(id).orElse(null)) {
      return lease == null ? "" : lease.version();
    }
  }

  Optional<InstalledConnector> row(String file, State state) {
    return folder().list().stream()
        .filter(row -> row.file().equals(file) && row.state() == state)
        .findFirst();
  }

  InstalledConnector awaitRow(String file, State state) {
    await(() -> row(file, state).isPresent());
    return row(file, state).orElseThrow();
  }

  /** Until new runs lease that version and the list says so, which is a moment later. */
  void awaitServing(String id, String version) {
    await(() -> serving(id).equals(version) && isListed(id, version));
  }

  private boolean isListed(String id, String version) {
    return folder().list().stream()
        .filter(row -> row.state() == State.SERVING && row.version().equals(version))
        .flatMap(row -> row.described().stream())
        .anyMatch(descriptor -> descriptor.id().equals(ConnectorId.of(id)));
  }

  void await(BooleanSupplier condition) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean() && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(5_000_000);
    }
    assertThat(condition.getAsBoolean()).as("in time; the list says %s", folder().list()).isTrue();
  }

  List<Bundle> connectorBundles() {
    return Stream.of(framework.getBundleContext().getBundles())
        .filter(ConnectorBundles::isConnector)
        .toList();
  }

  void close() throws Exception {
    deployment.close();
    framework.stop();
    framework.waitForStop(10_000);
  }
}
