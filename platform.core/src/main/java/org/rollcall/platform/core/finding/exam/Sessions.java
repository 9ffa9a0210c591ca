package org.rollcall.platform.core.finding.exam;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.SourcedId;

/** The terms and school years of a roster, of which there are few enough for memory. */
final class Sessions {
  private static final int MOST = 50_000;

  private final Map<SourcedId, AcademicSession> byId = new HashMap<>();

  void clear() {
    byId.clear();
  }

  void put(AcademicSession session) {
    if (!session.active()) {
      byId.remove(session.sourcedId());
    } else if (byId.size() < MOST) {
      byId.put(session.sourcedId(), session);
    }
  }

  Collection<AcademicSession> all() {
    return byId.values();
  }

  Optional<AcademicSession> find(SourcedId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** From the first to the last day of several; empty where one of them has no days. */
  Optional<long[]> days(List<SourcedId> terms) {
    long start = Long.MAX_VALUE;
    long end = 0;
    for (var term : terms) {
      var session = byId.get(term);
      if (session == null || !dated(session)) {
        return Optional.empty();
      }
      start = Math.min(start, Window.day(session.startDate().orElseThrow()));
      end = Math.max(end, Window.day(session.endDate().orElseThrow()));
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(new long[] {start, end});
  }

  static boolean dated(@Nullable AcademicSession session) {
    return session != null && session.startDate().isPresent() && session.endDate().isPresent();
  }
}
