package org.rollcall.connector.oneroster.internal.paging;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.connector.oneroster.internal.session.Query;

/**
 * How a page is asked for.
 *
 * @param limit records at most
 * @param sorted whether by sourcedId, so that records do not move between pages
 */
record PageForm(int limit, boolean sorted) {
  private static final int[] SMALLER = {1000, 100, 50, 10};

  /** The address of a page. */
  URI on(Query question, long offset) {
    var query = question.with("limit", limit).with("offset", offset);
    if (sorted) {
      query.with("sort", "sourcedId").with("orderBy", "asc");
    }
    return query.address();
  }

  /** This one, then what to try when the SIS refuses it: without the order, then smaller. */
  List<PageForm> thenEasier() {
    List<PageForm> forms = new ArrayList<>();
    IntStream.concat(IntStream.of(limit), IntStream.of(SMALLER).filter(smaller -> smaller < limit))
        .forEach(
            size -> {
              if (sorted) {
                forms.add(new PageForm(size, true));
              }
              forms.add(new PageForm(size, false));
            });
    return forms;
  }
}
