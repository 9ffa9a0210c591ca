package org.rollcall.platform.core.outbound;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/**
 * Passes a body on, and breaks it off when it takes too long or grows too large. The request's own
 * time-out ends with the headers, so that a server which drips its body would hold us for ever.
 */
final class BoundedSubscriber<T> implements BodySubscriber<T> {
  private final BodySubscriber<T> reader;
  private final AnswerLimits limits;
  private final Exchange exchange;
  private final ScheduledExecutorService timer;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable Subscription source;
  private volatile @Nullable Future<?> deadline;
  private long octets;

  BoundedSubscriber(
      BodySubscriber<T> reader,
      AnswerLimits limits,
      Exchange exchange,
      ScheduledExecutorService timer) {
    this.reader = reader;
    this.limits = limits;
    this.exchange = exchange;
    this.timer = timer;
  }

  @Override
  public CompletionStage<T> getBody() {
    return reader.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source = subscription;
    deadline = timer.schedule(this::tooLate, limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
    reader.onSubscribe(new Watched(subscription));
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (over.get()) {
      return;
    }
    octets += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    exchange.received(octets);
    if (octets > limits.maxBodyBytes()) {
      breakOff(
          new SisException(
              FailureKind.DATA_UNREADABLE,
              "The SIS sent an answer of more than "
                  + limits.maxBodyBytes()
                  + " octets, which Rollcall does not read (outbound.bodyLimit)."));
      return;
    }
    reader.onNext(buffers);
  }

  private void tooLate() {
    breakOff(
        new SisException(
            FailureKind.UNAVAILABLE,
            "The SIS began to answer and did not finish within "
                + limits.deadline().toSeconds()
                + " seconds."));
  }

  private void breakOff(SisException why) {
    exchange.brokeOff();
    if (end()) {
      var subscription = source;
      if (subscription != null) {
        subscription.cancel();
      }
      reader.onError(why);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    exchange.brokeOff();
    if (end()) {
      reader.onError(thrown);
    }
  }

  @Override
  public void onComplete() {
    if (end()) {
      reader.onComplete();
    }
  }

  /** Whether this was the end; false when it had ended before. */
  private boolean end() {
    if (!over.compareAndSet(false, true)) {
      return false;
    }
    var pending = deadline;
    if (pending != null) {
      pending.cancel(false);
    }
    exchange.end();
    return true;
  }

  /** A reader that closes its stream early has had enough. */
  private final class Watched implements Subscription {
    private final Subscription subscription;

    Watched(Subscription subscription) {
      this.subscription = subscription;
    }

    @Override
    public void request(long n) {
      subscription.request(n);
    }

    @Override
    public void cancel() {
      end();
      subscription.cancel();
    }
  }
}
