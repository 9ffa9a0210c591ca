package org.rollcall.platform.core.sync.measure;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.CallListener;

/** Measures one run while it goes on; used by any thread. */
public final class Measuring implements CallListener {
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  /** More addresses than this are not remembered as failed: a run that meets so many fails. */
  private static final int MOST_REMEMBERED = 10_000;

  private final Clock clock;
  private final List<Span> spans = new ArrayList<>();
  private final Map<RosterCollection, Long> ahead = new EnumMap<>(RosterCollection.class);
  private final Set<URI> failed = ConcurrentHashMap.newKeySet();
  private final LongAdder requests = new LongAdder();
  private final LongAdder octets = new LongAdder();
  private final LongAdder retries = new LongAdder();
  private final LongAdder waits = new LongAdder();
  private final LongAdder waitedMillis = new LongAdder();

  public Measuring(Clock clock) {
    this.clock = clock;
  }

  /** A stage begins; closing what is given back ends it. */
  public Span begin(Stage stage, @Nullable RosterCollection collection) {
    return beginAt(clock.instant(), stage, collection);
  }

  /** The same for a stage that began earlier. */
  public Span beginAt(Instant started, Stage stage, @Nullable RosterCollection collection) {
    var span = new Span(stage, collection, started);
    synchronized (spans) {
      spans.add(span);
      if (stage == Stage.READING && collection != null) {
        span.size = Objects.requireNonNullElse(ahead.remove(collection), 0L);
      }
    }
    return span;
  }

  /** Does something as a stage. */
  public <T> T during(Stage stage, @Nullable RosterCollection collection, Supplier<T> work) {
    var span = begin(stage, collection);
    try {
      return work.get();
    } finally {
      span.close();
    }
  }

  /** The same where nothing comes back. */
  public void during(Stage stage, @Nullable RosterCollection collection, Runnable work) {
    var span = begin(stage, collection);
    try {
      work.run();
    } finally {
      span.close();
    }
  }

  /** As it stands now. */
  public RunMeasures seen() {
    synchronized (spans) {
      return new RunMeasures(spans.stream().map(Span::seen).toList(), traffic());
    }
  }

  private Traffic traffic() {
    return new Traffic(
        requests.sum(),
        octets.sum(),
        retries.sum(),
        waits.sum(),
        Duration.ofMillis(waitedMillis.sum()));
  }

  @Override
  public void asked(URI address) {
    requests.increment();
    if (failed.remove(address)) {
      retries.increment();
    }
  }

  @Override
  public void answered(URI address, int status, long size, boolean whole) {
    octets.add(size);
    if ((!whole || passing(status)) && failed.size() < MOST_REMEMBERED) {
      failed.add(address);
    }
    take(collectionAt(address), size);
  }

  /** So many octets of a file were read, as they are when unpacked. */
  public void read(long size) {
    octets.add(size);
    take(null, size);
  }

  /** Which collection an address leads to; null where it is none. */
  private static @Nullable RosterCollection collectionAt(URI address) {
    var path = address.getPath() == null ? "" : address.getPath();
    var word = path.substring(path.lastIndexOf('/') + 1);
    for (var collection : RosterCollection.values()) {
      if (collection.path().equalsIgnoreCase(word)) {
        return collection;
      }
    }
    return null;
  }

  /** A page that was asked for ahead counts where its collection is read, once that begins. */
  private void take(@Nullable RosterCollection collection, long size) {
    synchronized (spans) {
      for (int i = spans.size() - 1; i >= 0; i--) {
        if (spans.get(i).takes(collection, size)) {
          return;
        }
      }
      if (collection != null) {
        ahead.merge(collection, size, Long::sum);
      }
    }
  }

  private static boolean passing(int status) {
    return status == UNAUTHORIZED || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
  }

  @Override
  public void waited(Duration wait) {
    waits.increment();
    waitedMillis.add(wait.toMillis());
  }

  /** A stage that goes on until it is closed. */
  public final class Span implements AutoCloseable {
    private final Stage stage;
    private final @Nullable RosterCollection collection;
    private final Instant started;
    private @Nullable Instant ended;
    private long size;

    private Span(Stage stage, @Nullable RosterCollection collection, Instant started) {
      this.stage = stage;
      this.collection = collection;
      this.started = started;
    }

    private boolean takes(@Nullable RosterCollection of, long octets) {
      if (ended != null || stage != Stage.READING || (of != null && of != collection)) {
        return false;
      }
      size += octets;
      return true;
    }

    private StageSpan seen() {
      return new StageSpan(stage, collection, started, ended, size);
    }

    /** Has no effect the second time. */
    @Override
    public void close() {
      synchronized (spans) {
        if (ended == null) {
          ended = clock.instant();
        }
      }
    }
  }
}
