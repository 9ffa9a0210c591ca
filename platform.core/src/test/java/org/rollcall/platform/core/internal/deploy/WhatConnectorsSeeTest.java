package org.rollcall.platform.core.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.internal.deploy.TestConnector.aConnector;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.connector.InstalledConnector.State;

class WhatConnectorsSeeTest {
  private RunningFolder running;

  @BeforeEach
  void start(@TempDir Path home) throws Exception {
    running = new RunningFolder(home, RunningFolder.QUICK);
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
  }

  @Test
  void a_connector_cannot_wire_to_packages_of_the_platform() throws Exception {
    var bundle = aConnector("library").header("Export-Package", "fixture;version=1.0").jar();
    running
        .framework()
        .getBundleContext()
        .installBundle("platform:library", new java.io.ByteArrayInputStream(bundle));

    running.put("spy.jar", aConnector("spy").importing("fixture;version=\"[1,2)\"").jar());

    assertThat(running.awaitRow("spy.jar", State.BROKEN).problem())
        .contains("asks for fixture, which connectors may not use");
  }

  @Test
  void a_connector_cannot_wire_to_another_connector() throws Exception {
    running.put("one.jar", aConnector("one").header("Export-Package", "fixture;version=1.0").jar());
    running.awaitServing("one", "1.0.0");

    running.put("two.jar", aConnector("two").importing("fixture;version=\"[1,2)\"").jar());

    running.awaitRow("two.jar", State.BROKEN);
  }

  @Test
  void a_connector_finds_no_service_but_its_own() throws Exception {
    var services = running.framework().getBundleContext();
    services.registerService(Runnable.class, () -> {}, null);
    var looking =
        """
        context.registerService(Comparable.class, "mine", null);
        if (context.getServiceReference(Runnable.class) != null
            || context.getServiceReference(Comparable.class) == null) {
          throw new IllegalStateException("sees the wrong services");
        }
        """;

    running.put("spy.jar", aConnector("spy").onStart(looking).jar());

    running.awaitServing("spy", "1.0.0");
  }

  @Test
  void a_connector_hears_of_no_service_but_its_own() throws Exception {
    var listening =
        """
        context.addServiceListener(event -> {
          if (!event.getServiceReference().getBundle().equals(context.getBundle())) {
            System.setProperty("rollcall.test.heard", "yes");
          }
        });
        """;
    running.put("spy.jar", aConnector("spy").onStart(listening).jar());
    running.awaitServing("spy", "1.0.0");

    running.framework().getBundleContext().registerService(Runnable.class, () -> {}, null);

    assertThat(System.getProperty("rollcall.test.heard")).isNull();
  }
}
