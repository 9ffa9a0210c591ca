package org.rollcall.platform.core.outbound;

import java.net.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.CallListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One request with its answer: gives its place back, and is logged, when its body has ended. */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final HttpRequest request;
  private final Runnable place;
  private final CallListener listener;
  private final @Nullable Map<String, String> asked = MDC.getCopyOfContextMap();
  private final long began = System.nanoTime();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile int status;
  private volatile long octets;
  private volatile boolean broken;

  Exchange(HttpRequest request, Runnable place, CallListener listener) {
    this.request = request;
    this.place = place;
    this.listener = listener;
    listener.asked(request.uri());
  }

  /** By the clock of whoever answered, if the header can be read. */
  void dated(String header) {
    try {
      listener.dated(
          request.uri(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from));
    } catch (DateTimeException e) {
      LOG.trace("No date that can be read: {}", header);
    }
  }

  void answered(int code) {
    status = code;
  }

  void received(long all) {
    octets = all;
  }

  /** The answer did not come to its end. */
  void brokeOff() {
    broken = true;
  }

  /** Has no effect the second time. */
  void end() {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    place.run();
    listener.answered(request.uri(), status, octets, status != 0 && !broken);
    if (LOG.isDebugEnabled()) {
      log();
    }
  }

  /** The body ends in a thread of the HTTP client, which knows nothing of the run. */
  private void log() {
    var context = MDC.getCopyOfContextMap();
    MDC.setContextMap(asked == null ? Map.of() : asked);
    try {
      // Without the query: it may hold a filter with somebody's name.
      LOG.debug(
          "{} {}{}: status {}, {} ms, {} bytes",
          request.method(),
          Origin.of(request.uri()),
          request.uri().getRawPath(),
          status,
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
          octets);
    } finally {
      MDC.setContextMap(context == null ? Map.of() : context);
    }
  }
}
