package org.rollcall.connector.api.roster;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads the roster of one connection, a page at a time. The platform owns threads, time-outs and
 * cancellation: it calls from one thread at a time, and interrupts that thread to stop. Not kept
 * longer than a run.
 */
@ConsumerType
public interface RosterSource extends AutoCloseable {
  /**
   * Reads one page and hands its records to the sink while they arrive; a page is never held whole.
   *
   * <p>A collection has ended only when the SIS said so: an empty page, a total that is reached, or
   * links that are exhausted. A short page proves nothing. An empty collection is a page with
   * nothing received and no next.
   *
   * <p>Blocks until the page has been read: as long as the platform's HTTP client allows, with
   * waits for {@code Retry-After}.
   *
   * @param cursor {@link Cursor#start()}, or what an earlier page of the same collection gave as
   *     next
   * @throws org.rollcall.connector.api.failure.SisException of every kind but STORAGE_UNAVAILABLE
   *     and CONNECTOR_GONE; what reached the sink of a page that failed is to be thrown away
   * @see <a href="https://www.1edtech.org/standards/oneroster">OneRoster 1.2 Rostering, paging</a>
   */
  RosterPage readPage(RosterQuery query, Cursor cursor, RecordSink sink);

  /** Lets go of what it holds. Does not block. */
  @Override
  void close();
}
