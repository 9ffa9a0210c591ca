package org.rollcall.connector.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.osgi.annotation.versioning.ProviderType;

/** An answer that is on its way; see {@link SendsAhead}. Used by one thread. */
@ProviderType
public interface AnswerAhead extends AutoCloseable {
  /**
   * Waits for the head of the answer; its body streams on, and is the caller's to close. A redirect
   * is not followed.
   *
   * @throws org.rollcall.connector.api.failure.SisException of kind ADDRESS_WRONG or UNAVAILABLE,
   *     as {@code send} does
   */
  HttpResponse<InputStream> await() throws IOException, InterruptedException;

  /** Breaks the request off, with its answer; has no effect on an answer that was taken. */
  @Override
  void close();
}
