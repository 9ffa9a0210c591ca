package org.rollcall.connector.oneroster.internal.paging;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
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

  /** The answer from an address, where it was asked for; what else was asked for is broken off. */
  Optional<Answer> take(URI address) {
    var first = coming.peekFirst();
    if (first == null || !first.address().equals(address)) {
      close();
      return Optional.empty();
    }
    coming.removeFirst();
    var answer = first.good();
    if (answer.isEmpty()) {
      // A SIS that refuses or fails is not pressed further: from here on one page follows another.
      givenUp = true;
      close();
    }
    return answer;
  }

  /**
   * Asks for what will probably follow a page, as far as there is room for it. Only where the SIS
   * says how much there is, and where every page so far held exactly what was asked for.
   */
  void ask(SisSession session, PageCursor at, LongFunction<URI> page) {
    int limit = at.form().limit();
    boolean predictable = at.total() > 0 && at.pages() > 0 && at.offset() == at.pages() * limit;
    if (givenUp || !predictable) {
      return;
    }
    while (coming.size() < MOST) {
      long offset = at.offset() + (coming.size() + 1L) * limit;
      if (offset >= at.total()) {
        return;
      }
      var next = session.getAhead(page.apply(offset));
      if (next.isEmpty()) {
        return;
      }
      coming.addLast(next.get());
    }
  }

  /** Breaks off what was asked for and not taken. */
  @Override
  public void close() {
    coming.forEach(ComingAnswer::close);
    coming.clear();
  }
}
