package org.rollcall.platform.core.outbound;

import java.io.Closeable;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.rollcall.connector.api.AnswerAhead;
import org.rollcall.connector.api.SendsAhead;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.CallListener;

/** The HTTP client of one connection: the only way out that its connector has. */
final class GuardedHttpClient extends HttpClient implements SendsAhead {
  private static final int MOST_REDIRECTS = 3;

  private final Set<Origin> origins;
  private final SharedCalls calls;
  private final CallListener listener;

  GuardedHttpClient(Set<Origin> origins, SharedCalls calls, CallListener listener) {
    this.origins = Set.copyOf(origins);
    this.calls = calls;
    this.listener = listener;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    var current = request;
    for (int followed = 0; ; followed++) {
      mustBeOurs(current);
      var response = calls.send(current, handler, listener);
      var next = redirect(current, response);
      if (next.isEmpty()) {
        return response;
      }
      discard(response);
      if (followed == MOST_REDIRECTS) {
        throw new SisException(
            FailureKind.ADDRESS_WRONG,
            Origin.of(request.uri()) + " sends us on and on without an answer: check the address.");
      }
      current = next.get();
    }
  }

  @Override
  public Optional<AnswerAhead> sendAhead(HttpRequest request) {
    mustBeOurs(request);
    return calls.sendAhead(request, listener);
  }

  private void mustBeOurs(HttpRequest request) {
    var origin = Origin.of(request.uri());
    if (!origins.contains(origin)) {
      throw new SisException(
          FailureKind.ADDRESS_WRONG,
          origin
              + " is not among the addresses of this connection, so Rollcall sends nothing"
              + " there. If the SIS has moved, change the connection.");
    }
  }

  private static <T> Optional<HttpRequest> redirect(HttpRequest request, HttpResponse<T> response)
      throws IOException {
    try {
      return RedirectRule.next(request, response);
    } catch (SisException e) {
      discard(response);
      throw e;
    }
  }

  private static void discard(HttpResponse<?> response) throws IOException {
    if (response.body() instanceof Closeable body) {
      body.close();
    }
  }

  /**
   * On Java 21 and later a connector could close the client; it is not the connector's to close.
   */
  public void close() {}

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    throw notOffered();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
    throw notOffered();
  }

  @Override
  public WebSocket.Builder newWebSocketBuilder() {
    throw notOffered();
  }

  private static UnsupportedOperationException notOffered() {
    return new UnsupportedOperationException(
        "a connector uses send: the platform owns the threads, so that it can stop a call");
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return Optional.empty();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return calls.delegate().connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return Redirect.NEVER;
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return calls.delegate().proxy();
  }

  @Override
  public SSLContext sslContext() {
    return calls.delegate().sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return calls.delegate().sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return Optional.empty();
  }

  @Override
  public Version version() {
    return calls.delegate().version();
  }

  @Override
  public Optional<Executor> executor() {
    return Optional.empty();
  }
}
