package org.rollcall.platform.core.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.settings.Setting;

/** The CAs of Java together with those that the operator added. */
final class TrustedIssuers {
  private TrustedIssuers() {}

  static SSLContext context(List<Path> pemFiles) {
    try {
      var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
      anchors.load(null, null);
      for (var known : manager(null).getAcceptedIssuers()) {
        add(anchors, known);
      }
      for (var file : pemFiles) {
        addAll(anchors, file);
      }
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new NamedIssuers(manager(anchors))}, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the CAs of this Java cannot be read", e);
    }
  }

  private static void addAll(KeyStore anchors, Path file) throws GeneralSecurityException {
    try (var in = Files.newInputStream(file)) {
      var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new CertificateException("no certificate in the file");
      }
      for (var certificate : certificates) {
        add(anchors, (X509Certificate) certificate);
      }
    } catch (IOException | CertificateException e) {
      throw Refusal.invalid(
          Setting.CA_FILES.key(),
          Setting.CA_FILES.key() + " names " + file + ", which holds no certificate in PEM form.");
    }
  }

  private static void add(KeyStore anchors, X509Certificate certificate)
      throws GeneralSecurityException {
    anchors.setCertificateEntry("ca-" + anchors.size(), certificate);
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore anchors)
      throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(anchors);
    return Stream.of(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this Java checks no X.509 certificates"));
  }
}
