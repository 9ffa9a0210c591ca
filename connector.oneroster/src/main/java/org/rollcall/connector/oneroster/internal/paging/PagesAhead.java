package org.rollcall.connector.oneroster.internal.paging;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.http.ComingAnswer;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/**
 * Pages that were asked for before those in front of them had been read. It is a guess at what will
 * be asked next, and proves nothing: an answer is used only where reading page by page comes to ask
 * for the very same, and judged then as if it had been asked for only then. Used by one thread.
 */
public final class PagesAhead implements AutoCloseable {
  private static final int MOST = 16;

  private final Deque<ComingAnswer> coming = new ArrayDeque<>();

  /** First pages of what is read afterwards; few, since each takes the place of another request. */
  private final Map<URI, ComingAnswer> first = new LinkedHashMap<>();

  private boolean givenUp;

  private PagesAhead(boolean givenUp) {
    this.givenUp = givenUp;
  }

  /** Asks ahead, to be closed in the end. */
  public static PagesAhead wherePossible() {
    return new PagesAhead(false);
  }

  /** One page after the other. */
  public static PagesAhead never() {
    return new PagesAhead(true);
  }

  /**
   * The answer from an address, where it was asked for. Otherwise all is broken off that was: who
   * waits for a place must not hold others.
   */
  Optional<Answer> take(URI address, IntPredicate usable) {
    var asked = taken(address);
    if (asked.isEmpty()) {
      close();
      return Optional.empty();
    }
    var answer = asked.get().where(usable);
    if (answer.isEmpty()) {
      // A SIS that refuses or fails is not pressed further: from here on one page follows another.
      givenUp = true;
      close();
    }
    return answer;
  }

  private Optional<ComingAnswer> taken(URI address) {
    var next = coming.peekFirst();
    if (next != null && next.address().equals(address)) {
      return Optional.of(coming.removeFirst());
    }
    return next == null ? Optional.ofNullable(first.remove(address)) : Optional.empty();
  }

  /**
   * Asks for a page and what will probably follow it, as far as there is room. Only where the SIS
   * says how much there is, and where every page so far held exactly what was asked for.
   *
   * @param from the offset from which on pages are still to be read
   * @return whether all that is left was asked for
   */
  boolean ask(SisSession session, PageCursor at, long from, LongFunction<URI> page) {
    int limit = at.form().limit();
    boolean predictable = at.total() > 0 && at.pages() > 0 && at.offset() == at.pages() * limit;
    if (givenUp || !predictable) {
      return false;
    }
    while (coming.size() < MOST) {
      long offset = from + (long) coming.size() * limit;
      if (offset >= at.total()) {
        return true;
      }
      var next = session.getAhead(page.apply(offset));
      if (next.isEmpty()) {
        return false;
      }
      coming.addLast(next.get());
    }
    return false;
  }

  /** Asks for the only page that will be asked for; false where there is no room. */
  boolean askOne(SisSession session, URI address) {
    if (givenUp || !coming.isEmpty()) {
      return false;
    }
    session.getAhead(address).ifPresent(coming::addLast);
    return !coming.isEmpty();
  }

  /** Asks for first pages of what is read afterwards, as far as there is room. */
  void askFirst(SisSession session, List<URI> addresses) {
    for (var address : addresses) {
      if (givenUp) {
        return;
      }
      if (!first.containsKey(address)) {
        var next = session.getAhead(address);
        if (next.isEmpty()) {
          return;
        }
        first.put(address, next.get());
      }
    }
  }

  /** Breaks off what was asked for and not taken. */
  @Override
  public void close() {
    coming.forEach(ComingAnswer::close);
    coming.clear();
    first.values().forEach(ComingAnswer::close);
    first.clear();
  }
}
