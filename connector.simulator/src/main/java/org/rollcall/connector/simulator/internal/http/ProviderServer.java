package org.rollcall.connector.simulator.internal.http;

import java.io.IOException;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A Jetty server on the loopback interface. */
public final class ProviderServer implements AutoCloseable {

  private static final int MAX_THREADS = 24;

  private final Server server;
  private final Provider provider;

  private ProviderServer(Server server, Provider provider) {
    this.server = server;
    this.provider = provider;
  }

  /**
   * Takes the port first, because the provider's records name its own address.
   *
   * @param port 0 for any free one
   * @throws IOException when the port is taken
   */
  public static ProviderServer start(int port, Function<String, Provider> providerAt)
      throws IOException {
    var threads = new QueuedThreadPool(MAX_THREADS, 2);
    threads.setName("simulator");
    threads.setDaemon(true);
    var server = new Server(threads);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    connector.open();
    Provider provider = providerAt.apply("http://127.0.0.1:" + connector.getLocalPort());
    server.setHandler(new ProviderHandler(provider));
    try {
      server.start();
    } catch (Exception failed) {
      // Jetty's start declares Exception; whatever it was, the port is given back.
      connector.close();
      throw new IOException("The HTTP server did not start.", failed);
    }
    return new ProviderServer(server, provider);
  }

  public Provider provider() {
    return provider;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failed) {
      // Jetty's stop declares Exception; a simulator that does not stop is a defect worth failing
      // for.
      throw new IllegalStateException("The HTTP server did not stop.", failed);
    }
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    // Dated by the clock of the SIS instead.
    configuration.setSendDateHeader(false);
    // A sourcedId may hold a slash, which callers encode: it must reach us as it was sent.
    configuration.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "sourcedIds",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    return configuration;
  }
}
