package org.rollcall.platform.core.outbound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A CA of a test's own, made with the JDK's keytool. */
final class TestAuthority {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path store;
  private final Path pem;
  private int made;

  TestAuthority(Path folder, String name) throws Exception {
    store = folder.resolve("authority.p12");
    pem = folder.resolve("authority.pem");
    make("ca", name, List.of("-ext", "bc:c", "-validity", "100"));
    var certificate = keys().getCertificate("ca").getEncoded();
    Files.writeString(
        pem,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(certificate)
            + "\n-----END CERTIFICATE-----\n");
  }

  /** The file to be named in outbound.ca. */
  String pem() {
    return pem.toString();
  }

  /** A certificate for a host that begins so many days from now and lasts that many. */
  SSLContext certificate(String host, int fromDay, int days) throws Exception {
    var alias = "server" + made++;
    make(
        alias,
        host,
        List.of(
            "-signer",
            "ca",
            "-ext",
            "san=dns:" + host,
            "-startdate",
            fromDay + "d",
            "-validity",
            Integer.toString(days)));
    return context(alias);
  }

  private SSLContext context(String alias) throws GeneralSecurityException, IOException {
    var all = keys();
    var one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(one, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private KeyStore keys() throws GeneralSecurityException, IOException {
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private void make(String alias, String name, List<String> further)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + name, "-keyalg", "EC"));
    command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", new String(PASSWORD)));
    command.addAll(further);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("keytool said: " + said);
    }
  }
}
