package org.rollcall.platform.web.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.web.internal.server.ConsoleServer;

/** The real console on a free port, over a town in memory, at eight in the evening in Chicago. */
public final class OpenConsole implements AutoCloseable {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private final Path home;
  private final SmallTown town;
  private final ConsoleServer server;

  /** Opens it with the settings as they are by default. */
  public OpenConsole() {
    this(Map.of());
  }

  /** Opens it with further settings. */
  public OpenConsole(Map<Setting, String> further) {
    try {
      home = Files.createTempDirectory("rollcall-web");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var settings = new TreeMap<>(Map.of(Setting.CONSOLE_PORT, "0"));
    settings.putAll(further);
    town = new SmallTown(home, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    town.shelves()
        .serve(new ScriptedConnector(Descriptors.campus()), "vendor.infinitecampus", "0.9.0");
    server = ConsoleServer.start(town.platform().rollcall());
  }

  /** What lives behind it. */
  public SmallTown town() {
    return town;
  }

  /** Where it answers. */
  public URI address() {
    return server.address();
  }

  /** A browser of somebody who has not signed in. */
  public Browser browser() {
    return new Browser(address());
  }

  @Override
  public void close() {
    server.close();
    town.close();
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
