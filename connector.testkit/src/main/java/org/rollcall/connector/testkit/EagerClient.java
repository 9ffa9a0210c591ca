package org.rollcall.connector.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.rollcall.connector.api.AnswerAhead;
import org.rollcall.connector.api.SendsAhead;

/**
 * A client that begins requests ahead of their time, as the platform's does. Used by one thread.
 */
public final class EagerClient extends HttpClient implements SendsAhead {
  private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final List<Ahead> begun = new ArrayList<>();
  private final int most;

  /**
   * Begins so many at once.
   *
   * @param most 0 or more, besides the one that is being read
   */
  public EagerClient(int most) {
    this.most = most;
  }

  /** How many requests were begun ahead of their time. */
  public int begun() {
    return begun.size();
  }

  /** How many of them were neither taken nor broken off. */
  public int open() {
    return (int) begun.stream().filter(each -> !each.over).count();
  }

  @Override
  public Optional<AnswerAhead> sendAhead(HttpRequest request) {
    if (open() == most) {
      return Optional.empty();
    }
    var ahead = new Ahead(http.sendAsync(request, BodyHandlers.ofInputStream()));
    begun.add(ahead);
    return Optional.of(ahead);
  }

  private static final class Ahead implements AnswerAhead {
    private final CompletableFuture<HttpResponse<InputStream>> coming;
    private boolean over;

    Ahead(CompletableFuture<HttpResponse<InputStream>> coming) {
      this.coming = coming;
    }

    @Override
    public HttpResponse<InputStream> await() throws IOException, InterruptedException {
      over = true;
      try {
        return coming.get();
      } catch (ExecutionException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void close() {
      if (!over) {
        over = true;
        coming.cancel(true);
        var unused = coming.thenAccept(Ahead::discard);
      }
    }

    private static void discard(HttpResponse<InputStream> answer) {
      try {
        answer.body().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return http.send(request, handler);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return http.sendAsync(request, handler);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
    return http.sendAsync(request, handler, pushes);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return http.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return http.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return http.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return http.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return http.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return http.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return http.authenticator();
  }

  @Override
  public Version version() {
    return http.version();
  }

  @Override
  public Optional<Executor> executor() {
    return http.executor();
  }
}
