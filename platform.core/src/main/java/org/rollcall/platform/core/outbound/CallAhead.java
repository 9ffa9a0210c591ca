package org.rollcall.platform.core.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.rollcall.connector.api.AnswerAhead;
import org.rollcall.connector.api.failure.SisException;

/** A call whose answer nobody has asked for yet. */
final class CallAhead implements AnswerAhead {
  private final CompletableFuture<HttpResponse<InputStream>> coming;
  private final Exchange exchange;
  private final TransportFailure failure;
  private final Origin origin;
  private boolean taken;

  CallAhead(
      CompletableFuture<HttpResponse<InputStream>> coming,
      Exchange exchange,
      TransportFailure failure,
      Origin origin) {
    this.coming = coming;
    this.exchange = exchange;
    this.failure = failure;
    this.origin = origin;
    // Without an answer there is no body whose end would give the place back.
    var unused =
        coming.whenComplete(
            (answer, thrown) -> {
              if (thrown != null) {
                exchange.end();
              }
            });
  }

  @Override
  public HttpResponse<InputStream> await() throws IOException, InterruptedException {
    try {
      var answer = coming.get();
      taken = true;
      return GuardedResponse.of(answer);
    } catch (ExecutionException e) {
      throw translated(e);
    }
  }

  private SisException translated(ExecutionException e) {
    return Causes.find(e, SisException.class)
        .orElseGet(
            () ->
                failure.of(
                    Causes.find(e, IOException.class).orElseGet(() -> new IOException(e)), origin));
  }

  @Override
  public void close() {
    if (taken) {
      return;
    }
    coming.cancel(true);
    exchange.end();
    // It may have come in the same moment.
    var unused = coming.thenAccept(CallAhead::discard);
  }

  private static void discard(HttpResponse<InputStream> answer) {
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException("a body that nobody reads", e);
    }
  }
}
