package org.rollcall.connector.oneroster.internal.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.rollcall.connector.api.AnswerAhead;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** An answer that was asked for ahead of its time. */
public final class ComingAnswer implements AutoCloseable {
  private final URI address;
  private final AnswerAhead coming;

  ComingAnswer(URI address, AnswerAhead coming) {
    this.address = address;
    this.coming = coming;
  }

  public URI address() {
    return address;
  }

  /** The answer; empty when its status is of no use, so that it must be asked for anew. */
  public Optional<Answer> where(IntPredicate usable) {
    try {
      var answer = Answer.of(coming.await());
      if (usable.test(answer.status())) {
        return Optional.of(answer);
      }
      answer.close();
    } catch (IOException e) {
      // Asking anew meets the same, and knows what it means.
    } catch (SisException e) {
      if (e.kind() != FailureKind.UNAVAILABLE) {
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SisException(
          FailureKind.UNAVAILABLE, "Talking to the SIS was stopped before it answered.", e);
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    coming.close();
  }
}
