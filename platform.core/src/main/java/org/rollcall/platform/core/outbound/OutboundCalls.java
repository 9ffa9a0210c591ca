package org.rollcall.platform.core.outbound;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.CallListener;
import org.rollcall.platform.core.connection.OutboundClients;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;

/** Everything that outgoing calls share: one client, one timer, and what the operator has set. */
public final class OutboundCalls implements OutboundClients, AutoCloseable {
  private static final Duration UNTIL_CONNECTED = Duration.ofSeconds(15);

  private final ExecutorService threads = Executors.newCachedThreadPool(daemons("outbound"));
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, daemons("outbound deadlines"));
  private final SharedCalls calls;

  public OutboundCalls(PlatformSettings settings) {
    timer.setRemoveOnCancelPolicy(true);
    var proxy = new OutboundProxy(settings);
    var authorities = settings.list(Setting.CA_FILES).stream().map(Path::of).toList();
    // Reading the CAs of Java takes a fifth of a second, and nobody waits for it at the start: only
    // files that an operator named are read at once, so that a wrong one is told.
    var delegate = CompletableFuture.supplyAsync(() -> client(proxy, authorities), threads);
    if (!authorities.isEmpty()) {
      waitFor(delegate);
    }
    calls =
        new SharedCalls(
            () -> waitFor(delegate),
            new AddressGuard(Set.copyOf(settings.hosts(Setting.PRIVATE_HOSTS)), proxy),
            new HostBudget(settings.number(Setting.REQUESTS_AT_ONCE)),
            AnswerLimits.of(settings),
            new TransportFailure(proxy),
            timer);
  }

  private HttpClient client(OutboundProxy proxy, List<Path> authorities) {
    return HttpClient.newBuilder()
        .connectTimeout(UNTIL_CONNECTED)
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(proxy)
        .sslContext(TrustedIssuers.context(authorities))
        .executor(threads)
        .build();
  }

  private static HttpClient waitFor(CompletableFuture<HttpClient> client) {
    try {
      return client.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw e;
    }
  }

  @Override
  public HttpClient clientFor(Collection<URI> addresses) {
    return clientFor(addresses, CallListener.NOBODY);
  }

  @Override
  public HttpClient clientFor(Collection<URI> addresses, CallListener listener) {
    addresses.forEach(OutboundCalls::mustNameHost);
    return new GuardedHttpClient(
        addresses.stream().map(Origin::of).collect(Collectors.toSet()), calls, listener);
  }

  /** Java takes some unusual hosts, such as 127.1, for none at all. */
  private static void mustNameHost(URI address) {
    if (address.getHost() == null) {
      throw new SisException(
          FailureKind.ADDRESS_WRONG,
          address.getRawAuthority() == null
              ? "The address names no host: it must begin with https:// and the SIS's name."
              : address.getRawAuthority()
                  + " is no host name: check the address for a typing error.");
    }
  }

  /** The calls since the start, by status, such as {@code 2xx}. */
  public Map<String, Long> callsByStatus() {
    return calls.tally().counts();
  }

  /** Whom outgoing connections of other kinds than HTTP trust: the same as all others. */
  public SSLContext trust() {
    return calls.delegate().sslContext();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    shutDown(calls.delegate());
    threads.shutdownNow();
  }

  /** From Java 21 on a client can be shut down; before, it goes when nobody refers to it. */
  private static void shutDown(HttpClient client) {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(client);
    } catch (NoSuchMethodException e) {
      // Java 17.
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the HTTP client could not be shut down", e);
    }
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      var thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
