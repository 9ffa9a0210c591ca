package org.rollcall.platform.web.internal.server;

import java.net.BindException;
import java.security.GeneralSecurityException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.settings.Setting;

/** Makes the connector that listens, and says in words why it could not. */
final class Listening {

  /** A sourcedId in a path of the API may hold a slash or a percent sign, encoded. */
  private static final UriCompliance SOURCED_IDS =
      UriCompliance.DEFAULT.with(
          "sourcedIds",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private Listening() {}

  static ServerConnector on(Server server, Binding binding) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(16 << 10);
    http.setUriCompliance(SOURCED_IDS);
    var connector = connector(server, binding.keystore(), http);
    connector.setHost(binding.host().getHostAddress());
    connector.setPort(binding.port());
    connector.setIdleTimeout(60_000);
    // Browsers keep idle connections open; stopping does not wait a second for each of them.
    connector.setShutdownIdleTimeout(100);
    server.addConnector(connector);
    return connector;
  }

  private static ServerConnector connector(
      Server server, Binding.@Nullable Keystore keystore, HttpConfiguration http) {
    if (keystore == null) {
      return new ServerConnector(server, new HttpConnectionFactory(http));
    }
    // The name in the request need not be in the certificate: operators also come by address.
    http.addCustomizer(new SecureRequestCustomizer(false));
    var tls = new SslContextFactory.Server();
    tls.setKeyStoreType("PKCS12");
    tls.setKeyStorePath(keystore.file().toUri().toString());
    tls.setKeyStorePassword(keystore.password());
    return new ServerConnector(
        server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
  }

  static CannotListen explain(Binding binding, Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new CannotListen(
            "Port %d on %s is not free: stop what uses it, or choose another with --port or %s."
                .formatted(
                    binding.port(), binding.host().getHostAddress(), Setting.CONSOLE_PORT.key()),
            trouble);
      }
      if (cause instanceof GeneralSecurityException) {
        return unreadable(binding, trouble);
      }
    }
    return binding.keystore() == null
        ? new CannotListen("The console could not start: " + trouble.getMessage(), trouble)
        : unreadable(binding, trouble);
  }

  private static CannotListen unreadable(Binding binding, Throwable trouble) {
    var keystore = binding.keystore();
    var file = keystore == null ? "of the console" : keystore.file().toString();
    return new CannotListen(
        "The certificate file %s cannot be used: check that it is PKCS12 and that %s is its password."
            .formatted(file, Setting.TLS_PASSWORD.key()),
        trouble);
  }
}
