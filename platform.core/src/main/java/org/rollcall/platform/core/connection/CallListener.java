package org.rollcall.platform.core.connection;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Hears of every call that goes out through one client; from any thread, and must not block. */
public interface CallListener {
  /** Nobody wants to know. */
  CallListener NOBODY =
      new CallListener() {
        @Override
        public void asked(URI address) {}

        @Override
        public void answered(URI address, int status, long octets, boolean whole) {}

        @Override
        public void waited(Duration wait) {}
      };

  /** A request is about to be sent. */
  void asked(URI address);

  /** The answer begins, and says what time it is there. */
  default void dated(URI address, Instant time) {}

  /**
   * A call is over.
   *
   * @param status 0 when there was no answer
   * @param octets of the body, as sent
   * @param whole whether the answer came to its end, or was left by whoever read it
   */
  void answered(URI address, int status, long octets, boolean whole);

  /** The connector waited, because the SIS asked to, or between two tries. */
  void waited(Duration wait);
}
