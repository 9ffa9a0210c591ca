package org.rollcall.platform.core.outbound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A CA of a test's own, made with the JDK's keytool. */
final class TestAuthority {
  private static final String PASSWORD = "changeit";

  private final Path folder;
  private int made;

  TestAuthority(Path folder, String name) throws Exception {
    this.folder = folder;
    keytool(
        "-genkeypair",
        "-alias",
        "ca",
        "-dname",
        "CN=" + name,
        "-keyalg",
        "EC",
        "-ext",
        "bc:c",
        "-validity",
        "100",
        "-keystore",
        store("ca"));
    keytool(
        "-exportcert", "-rfc", "-alias", "ca", "-keystore", store("ca"), "-file", file("ca.pem"));
  }

  /** The file to be named in outbound.ca. */
  String pem() {
    return file("ca.pem");
  }

  /** A certificate for a host that begins so many days from now and lasts that many. */
  SSLContext certificate(String host, int fromDay, int days) throws Exception {
    var name = "server" + made++;
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-dname",
        "CN=" + host,
        "-keyalg",
        "EC",
        "-keystore",
        store(name));
    keytool("-certreq", "-alias", name, "-keystore", store(name), "-file", file(name + ".csr"));
    keytool(
        "-gencert",
        "-alias",
        "ca",
        "-keystore",
        store("ca"),
        "-infile",
        file(name + ".csr"),
        "-outfile",
        file(name + ".crt"),
        "-ext",
        "san=dns:" + host,
        "-startdate",
        fromDay + "d",
        "-validity",
        Integer.toString(days));
    keytool("-importcert", "-noprompt", "-alias", "ca", "-keystore", store(name), "-file", pem());
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        name,
        "-keystore",
        store(name),
        "-file",
        file(name + ".crt"));
    return context(store(name));
  }

  private static SSLContext context(String store) throws GeneralSecurityException, IOException {
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(Path.of(store))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private String store(String name) {
    return file(name + ".p12");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("keytool said: " + said);
    }
  }
}
