package org.rollcall.platform.core.internal.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/** A connector bundle made on the spot: {@code aConnector("aspen").version("1.1.0").jar()}. */
final class TestConnector {
  private final String name;
  private final Map<String, String> headers = new TreeMap<>();
  private String id;
  private String onStart = "";
  private String onStop = "";
  private String onDescribe = "";
  private boolean generic;
  private String registration =
      "context.registerService(SisConnector.class, new Connector(), null);";

  private TestConnector(String name) {
    this.name = name;
    this.id = name;
    headers.put("Bundle-ManifestVersion", "2");
    headers.put("Bundle-SymbolicName", "org.example." + name);
    headers.put("Bundle-Version", "1.0.0");
    headers.put("Bundle-Activator", "fixture.Activator");
    imports("[0.9,1)");
  }

  static TestConnector aConnector(String name) {
    return new TestConnector(name);
  }

  TestConnector version(String version) {
    return header("Bundle-Version", version);
  }

  TestConnector header(String header, String value) {
    headers.put(header, value);
    return this;
  }

  TestConnector importing(String more) {
    return header("Import-Package", headers.get("Import-Package") + "," + more);
  }

  TestConnector imports(String contract) {
    var range = ";version=\"" + contract + "\"";
    return header(
        "Import-Package",
        "org.osgi.framework,org.rollcall.connector.api"
            + range
            + ",org.rollcall.connector.api.descriptor"
            + range
            + ",org.rollcall.connector.api.gradebook"
            + range
            + ",org.rollcall.connector.api.roster"
            + range);
  }

  TestConnector callingItself(String otherId) {
    id = otherId;
    return this;
  }

  TestConnector onStart(String statement) {
    onStart = statement;
    return this;
  }

  TestConnector onStop(String statement) {
    onStop = statement;
    return this;
  }

  TestConnector onDescribe(String statement) {
    onDescribe = statement;
    return this;
  }

  TestConnector forAnyProduct() {
    generic = true;
    return this;
  }

  TestConnector registering(String statement) {
    registration = statement;
    return this;
  }

  /** Other content, the same behaviour. */
  TestConnector rebuilt(String mark) {
    return header("Build-Mark", mark);
  }

  byte[] jar() {
    try {
      var folder = Files.createTempDirectory("connector-");
      compile(folder);
      return pack(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void compile(Path folder) throws IOException {
    var source = Files.createDirectories(folder.resolve("fixture")).resolve("Activator.java");
    Files.writeString(source, source());
    var errors = new ByteArrayOutputStream();
    var options =
        List.of(
            "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    var arguments = new java.util.ArrayList<>(options);
    arguments.add(source.toString());
    var status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, errors, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException(errors.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private byte[] pack(Path folder) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach((header, value) -> manifest.getMainAttributes().putValue(header, value));
    var bytes = new ByteArrayOutputStream();
    try (var jar = new JarOutputStream(bytes, manifest);
        var classes = Files.newDirectoryStream(folder.resolve("fixture"), "*.class")) {
      for (var type : classes) {
        jar.putNextEntry(new JarEntry("fixture/" + type.getFileName()));
        Files.copy(type, jar);
        jar.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private String source() {
    return """
        package fixture;
        import java.util.Optional;
        import org.osgi.framework.*;
        import org.rollcall.connector.api.*;
        import org.rollcall.connector.api.descriptor.*;
        import org.rollcall.connector.api.gradebook.Gradebook;
        import org.rollcall.connector.api.roster.RosterSource;
        public class Activator implements BundleActivator {
          public void start(BundleContext context) throws Exception { %s %s }
          public void stop(BundleContext context) throws Exception { %s }
          static class Connector implements SisConnector {
            public ConnectorDescriptor descriptor() {
              %s
              return ConnectorDescriptor.builder(ConnectorId.of("%s"), "%s", "Example")
                  .generic(%s).build();
            }
            public AddressResolution resolve(Settings typed) { return new Late().resolution(); }
            public ConnectionCheck check(ConnectionContext context, CheckListener listener) {
              throw new UnsupportedOperationException();
            }
            public RosterSource openRoster(ConnectionContext context) {
              throw new UnsupportedOperationException();
            }
            public Optional<Gradebook> openGradebook(ConnectionContext context) {
              return Optional.empty();
            }
          }
          static class Late {
            AddressResolution resolution() {
              return AddressResolution.refused(java.util.Map.of("hostUrl", "It is a fixture."));
            }
          }
        }
        """
        .formatted(onStart, registration, onStop, onDescribe, id, name, generic);
  }
}
