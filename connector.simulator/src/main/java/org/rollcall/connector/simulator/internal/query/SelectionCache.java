package org.rollcall.connector.simulator.internal.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers the last few selections, so that page after page of a long filtered collection costs
 * one search. Forgotten as soon as the district changes.
 */
public final class SelectionCache {

  private static final int REMEMBERED = 12;

  private record Question(
      String path, Optional<String> filter, Optional<String> sort, Optional<String> order) {}

  private final Map<Question, Selection> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Selection> eldest) {
          return size() > REMEMBERED;
        }
      };
  private int revision = -1;

  public synchronized Selection get(
      String path, Query query, int districtRevision, Supplier<Selection> search) {
    if (districtRevision != revision) {
      answers.clear();
      revision = districtRevision;
    }
    var question =
        new Question(path, query.value("filter"), query.value("sort"), query.value("orderBy"));
    Selection known = answers.get(question);
    if (known == null) {
      known = search.get();
      answers.put(question, known);
    }
    return known;
  }
}
