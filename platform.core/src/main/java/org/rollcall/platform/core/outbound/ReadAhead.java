package org.rollcall.platform.core.outbound;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body from the network before its reader asks for it, up to a bound. The JDK's own stream
 * asks for a piece, waits until it came, and only then reads it: the thread that receives and the
 * one that reads would take turns instead of working side by side. Of an answer that nobody reads
 * yet one piece is taken, and the rest stays in the network.
 */
final class ReadAhead<T> implements BodySubscriber<T> {
  /** So many octets may wait; one piece more may be under way. */
  private static final int ENOUGH = 1 << 18;

  private final BodySubscriber<T> reader;
  private final Queue<List<ByteBuffer>> waiting = new ArrayDeque<>();
  private @Nullable Subscription source;
  private long octets;
  private long wanted;
  private int asks;
  private boolean asked;
  private boolean passing;
  private boolean ended;
  private @Nullable Throwable failure;

  ReadAhead(BodySubscriber<T> reader) {
    this.reader = reader;
  }

  @Override
  public CompletionStage<T> getBody() {
    return reader.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    synchronized (this) {
      source = subscription;
    }
    reader.onSubscribe(new Asking(subscription));
  }

  @Override
  public void onNext(List<ByteBuffer> piece) {
    synchronized (this) {
      asked = false;
      waiting.add(piece);
      octets += size(piece);
    }
    goOn();
  }

  @Override
  public void onError(Throwable thrown) {
    synchronized (this) {
      ended = true;
      failure = thrown;
    }
    goOn();
  }

  @Override
  public void onComplete() {
    synchronized (this) {
      ended = true;
    }
    goOn();
  }

  /** One thread at a time does what is to be done, whoever else comes leaves it to that one. */
  private void goOn() {
    for (var step = first(); step != null; step = next()) {
      step.run();
    }
  }

  private void end(@Nullable Throwable thrown) {
    if (thrown == null) {
      reader.onComplete();
    } else {
      reader.onError(thrown);
    }
  }

  private synchronized @Nullable Runnable first() {
    if (passing) {
      return null;
    }
    passing = true;
    return next();
  }

  /** What is to be done next: decided under the lock, done outside of it. */
  private synchronized @Nullable Runnable next() {
    var from = source;
    if (from != null
        && (asks > 1 || (wanted > 0 && waiting.isEmpty()))
        && !asked
        && !ended
        && octets < ENOUGH) {
      asked = true;
      return () -> from.request(1);
    }
    var piece = wanted > 0 ? waiting.poll() : null;
    if (piece != null) {
      wanted--;
      octets -= size(piece);
      return () -> reader.onNext(piece);
    }
    // The JDK's stream drops what it has not read when it hears of a failure.
    if (ended && waiting.isEmpty() && source != null && (failure == null || wanted > 0)) {
      source = null;
      var thrown = failure;
      return () -> end(thrown);
    }
    passing = false;
    return null;
  }

  private static long size(List<ByteBuffer> piece) {
    long size = 0;
    for (var buffer : piece) {
      size += buffer.remaining();
    }
    return size;
  }

  private synchronized void forget() {
    waiting.clear();
    source = null;
  }

  private synchronized void want(long pieces) {
    asks++;
    wanted = Math.max(wanted + pieces, wanted);
  }

  /** What the reader asks. */
  private final class Asking implements Subscription {
    private final Subscription source;

    Asking(Subscription source) {
      this.source = source;
    }

    @Override
    public void request(long pieces) {
      if (pieces <= 0) {
        source.request(pieces);
        return;
      }
      want(pieces);
      goOn();
    }

    @Override
    public void cancel() {
      forget();
      source.cancel();
    }
  }
}
