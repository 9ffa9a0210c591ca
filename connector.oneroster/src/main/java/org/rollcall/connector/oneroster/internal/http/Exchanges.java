package org.rollcall.connector.oneroster.internal.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.connector.api.SendsAhead;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** Sends requests through the platform's client, as often as allowed. */
public final class Exchanges {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;

  private final Conversation terms;

  public Exchanges(Conversation terms) {
    this.terms = terms;
  }

  /**
   * Sends once or more until there is an answer that waiting would not change; the last one is
   * given back whatever its status. Only for requests that change nothing.
   *
   * @param request makes it anew for each try, because a signature is good for one only
   */
  public Answer sendPatiently(Supplier<HttpRequest.Builder> request) {
    var persistence = terms.persistence();
    for (int tries = 1; ; tries++) {
      var next = request.get();
      try {
        var answer = send(next);
        if (!isPassing(answer.status()) || tries >= allowed(answer.status())) {
          return answer;
        }
        Optional<Duration> asked = RetryAfter.of(answer, terms.clock());
        answer.close();
        terms.context().pause(asked.orElse(persistence.waitAfter(tries)));
      } catch (SisException e) {
        if (tries >= persistence.tries() || e.kind() != FailureKind.UNAVAILABLE) {
          throw e;
        }
        terms.context().pause(persistence.waitAfter(tries));
      }
    }
  }

  private int allowed(int status) {
    var persistence = terms.persistence();
    return status == TOO_MANY_REQUESTS ? persistence.triesWhenBusy() : persistence.tries();
  }

  /** Sends exactly once. */
  public Answer send(HttpRequest.Builder unsent) {
    var request = unsent.timeout(terms.timeout()).build();
    try {
      var response = terms.context().http().send(request, BodyHandlers.ofInputStream());
      terms.observer().answered(request.uri(), response.statusCode());
      return Answer.of(response);
    } catch (IOException e) {
      throw ConnectionFaults.beforeTheAnswer(request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SisException(
          FailureKind.UNAVAILABLE, "Talking to the SIS was stopped before it answered.", e);
    }
  }

  /** Begins a request whose answer is needed soon; empty where the platform has no room for it. */
  public Optional<ComingAnswer> sendAhead(HttpRequest.Builder unsent) {
    if (!(terms.context().http() instanceof SendsAhead ahead)) {
      return Optional.empty();
    }
    var request = unsent.timeout(terms.timeout()).build();
    return ahead.sendAhead(request).map(coming -> new ComingAnswer(request.uri(), coming));
  }

  /** The failure that an answer stands for, with the wait that the SIS asked for. */
  public SisException failure(Answer answer, AnswerFailures.Purpose purpose) {
    var clockFault = ClockFault.of(answer, terms.clock());
    if (clockFault.isPresent()) {
      return clockFault.get();
    }
    var failure = AnswerFailures.of(answer, purpose);
    return RetryAfter.of(answer, terms.clock()).map(failure::withRetryAfter).orElse(failure);
  }

  private static boolean isPassing(int status) {
    return status == TOO_MANY_REQUESTS || (status >= SERVER_ERROR && status != NOT_IMPLEMENTED);
  }
}
