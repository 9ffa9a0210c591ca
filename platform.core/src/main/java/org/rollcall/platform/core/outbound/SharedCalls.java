package org.rollcall.platform.core.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.rollcall.connector.api.AnswerAhead;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.CallListener;

/** How every call of every connection is made: looked up, given a place, bounded, translated. */
final class SharedCalls {
  private static final Duration UNTIL_HEADERS = Duration.ofSeconds(60);

  private final Supplier<HttpClient> delegate;
  private final AddressGuard guard;
  private final HostBudget budget;
  private final AnswerLimits limits;
  private final TransportFailure failure;
  private final ScheduledExecutorService timer;
  private final CallTally tally = new CallTally();

  SharedCalls(
      Supplier<HttpClient> delegate,
      AddressGuard guard,
      HostBudget budget,
      AnswerLimits limits,
      TransportFailure failure,
      ScheduledExecutorService timer) {
    this.delegate = delegate;
    this.guard = guard;
    this.budget = budget;
    this.limits = limits;
    this.failure = failure;
    this.timer = timer;
  }

  HttpClient delegate() {
    return delegate.get();
  }

  CallTally tally() {
    return tally;
  }

  <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, CallListener listener)
      throws InterruptedException {
    var origin = Origin.of(request.uri());
    var exchange = new Exchange(request, budget.take(origin.host()), listener);
    boolean answered = false;
    try {
      guard.admit(request.uri());
      var response =
          delegate()
              .send(
                  bounded(request, origin),
                  answer -> {
                    exchange.answered(answer.statusCode());
                    exchange.dated(answer.headers().firstValue("Date").orElse(""));
                    tally.answered(answer.statusCode());
                    return bounded(handler.apply(answer), exchange);
                  });
      answered = true;
      return GuardedResponse.of(response);
    } catch (IOException e) {
      tally.failed();
      throw Causes.find(e, SisException.class).orElseGet(() -> failure.of(e, origin));
    } finally {
      if (!answered) {
        exchange.end();
      }
    }
  }

  /** Begins a call where there is room for it; empty where there is none. */
  Optional<AnswerAhead> sendAhead(HttpRequest request, CallListener listener) {
    var origin = Origin.of(request.uri());
    guard.admit(request.uri());
    return budget
        .takeFree(origin.host())
        .map(place -> begin(request, origin, new Exchange(request, place, listener)));
  }

  private AnswerAhead begin(HttpRequest request, Origin origin, Exchange exchange) {
    BodyHandler<InputStream> handler = BodyHandlers.ofInputStream();
    var coming =
        delegate()
            .sendAsync(
                bounded(request, origin),
                answer -> {
                  exchange.answered(answer.statusCode());
                  return bounded(handler.apply(answer), exchange);
                });
    return new CallAhead(coming, exchange, failure, origin);
  }

  private <T> BodySubscriber<T> bounded(BodySubscriber<T> reader, Exchange exchange) {
    return new BoundedSubscriber<>(new ReadAhead<>(reader), limits, exchange, timer);
  }

  private static HttpRequest bounded(HttpRequest request, Origin origin) {
    var builder = HttpRequest.newBuilder(request, (name, value) -> true);
    if (request.timeout().isEmpty()) {
      builder.timeout(UNTIL_HEADERS);
    }
    if (!origin.encrypted()) {
      // Servers that do not know h2c stumble over the upgrade that the client would offer.
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    return builder.build();
  }
}
