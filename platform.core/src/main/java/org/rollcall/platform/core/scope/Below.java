package org.rollcall.platform.core.scope;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.SourcedId;

/** Follows parents: of organisations, and of sessions. A circle ends where it began. */
final class Below {
  private Below() {}

  /** The chosen organisations and all below them. */
  static Set<SourcedId> all(Set<SourcedId> chosen, Collection<Org> orgs) {
    return chosen.isEmpty() ? Set.of() : below(chosen, parents(orgs));
  }

  /** The picked sessions, those within them, and those around them. */
  static Set<SourcedId> andAround(Set<SourcedId> picked, Collection<AcademicSession> sessions) {
    var parents = sessionParents(sessions);
    var all = below(picked, parents);
    for (var session : picked) {
      all.addAll(lineage(session, parents));
    }
    return all;
  }

  private static Set<SourcedId> below(Set<SourcedId> chosen, Map<SourcedId, SourcedId> parents) {
    var all = new HashSet<>(chosen);
    for (var id : parents.keySet()) {
      if (lineage(id, parents).stream().anyMatch(chosen::contains)) {
        all.add(id);
      }
    }
    return all;
  }

  /** A record with everything above it. */
  static Set<SourcedId> lineage(SourcedId id, Map<SourcedId, SourcedId> parents) {
    var seen = new HashSet<SourcedId>();
    for (var at = Optional.of(id); at.isPresent() && seen.add(at.get()); ) {
      at = Optional.ofNullable(parents.get(at.get()));
    }
    return seen;
  }

  private static Map<SourcedId, SourcedId> parents(Collection<Org> orgs) {
    var parents = new HashMap<SourcedId, SourcedId>();
    orgs.forEach(org -> org.parent().ifPresent(parent -> parents.put(org.sourcedId(), parent)));
    return parents;
  }

  static Map<SourcedId, SourcedId> sessionParents(Collection<AcademicSession> sessions) {
    return sessions.stream()
        .filter(session -> session.parent().isPresent())
        .collect(
            toMap(
                AcademicSession::sourcedId,
                session -> session.parent().orElseThrow(),
                (one, other) -> one));
  }
}
