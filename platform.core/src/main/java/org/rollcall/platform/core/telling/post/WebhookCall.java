package org.rollcall.platform.core.telling.post;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.OutboundClients;

/** Sends the body of a message to a webhook, signed. */
final class WebhookCall {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final OutboundClients outbound;
  private final WebhookRules rules;
  private final Clock clock;

  WebhookCall(OutboundClients outbound, WebhookRules rules, Clock clock) {
    this.outbound = outbound;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Returns how the other side answered.
   *
   * @param delivery the same when the same is sent again
   * @throws PostFailure when it did not take it
   */
  String send(URI address, List<Secret> secrets, String delivery, String body) {
    rules
        .complaint(address.toString())
        .ifPresent(
            sentence -> {
              throw new PostFailure(sentence);
            });
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Rollcall")
            .header("Rollcall-Delivery", delivery)
            .header(WebhookSignature.HEADER, WebhookSignature.of(body, clock.instant(), secrets))
            .POST(BodyPublishers.ofString(body))
            .build();
    int status = status(request);
    if (status / 100 != 2) {
      throw new PostFailure("The webhook answered with status " + status + ".");
    }
    return "Answered with status " + status + ".";
  }

  private int status(HttpRequest request) {
    try {
      return outbound
          .clientFor(List.of(request.uri()))
          .send(request, BodyHandlers.discarding())
          .statusCode();
    } catch (SisException e) {
      throw new PostFailure(e.sentence(), e);
    } catch (IOException e) {
      throw new PostFailure("The webhook could not be reached: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostFailure("Rollcall stopped while it called the webhook.", e);
    }
  }
}
