package org.rollcall.platform.core.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.RosterReader;

/** What the people, classes, schools and terms of some findings are called in the roster now. */
public final class FindingNames {
  private final Map<RosterCollection, Map<String, String>> names = new HashMap<>();

  private FindingNames() {}

  /** Looks up those of some findings at once. */
  static FindingNames of(List<Finding> findings, RosterReader roster) {
    var ids = new HashMap<RosterCollection, List<SourcedId>>();
    for (var finding : findings) {
      finding.rule().about().ifPresent(about -> add(ids, about, finding.subject()));
      for (var record : finding.records()) {
        finding.rule().affects().ifPresent(affects -> add(ids, affects, record.sourcedId()));
        if (record.person() != null) {
          add(ids, RosterCollection.USERS, record.person());
        }
      }
    }
    var found = new FindingNames();
    roster
        .users(ids.getOrDefault(RosterCollection.USERS, List.of()))
        .forEach((id, user) -> found.put(RosterCollection.USERS, id, user.name().display()));
    roster
        .classes(ids.getOrDefault(RosterCollection.CLASSES, List.of()))
        .forEach((id, held) -> found.put(RosterCollection.CLASSES, id, held.title()));
    for (Org org : roster.orgs()) {
      found.put(RosterCollection.ORGS, org.sourcedId(), org.name());
    }
    if (ids.containsKey(RosterCollection.ACADEMIC_SESSIONS)) {
      for (AcademicSession session : roster.sessions()) {
        found.put(RosterCollection.ACADEMIC_SESSIONS, session.sourcedId(), session.title());
      }
    }
    return found;
  }

  private static void add(
      Map<RosterCollection, List<SourcedId>> ids, RosterCollection collection, String id) {
    ids.computeIfAbsent(collection, any -> new ArrayList<>()).add(SourcedId.of(id));
  }

  private void put(RosterCollection collection, SourcedId id, String name) {
    if (!name.isBlank()) {
      names.computeIfAbsent(collection, any -> new HashMap<>()).put(id.value(), name);
    }
  }

  /** What a record is called; empty when the roster does not hold it. */
  public Optional<String> of(RosterCollection collection, String id) {
    return Optional.ofNullable(names.getOrDefault(collection, Map.of()).get(id));
  }

  /** What a school is called; its sourcedId when that is not known. */
  public String school(@Nullable String id) {
    return id == null ? "" : of(RosterCollection.ORGS, id).orElse(id);
  }

  @Override
  public String toString() {
    return "FindingNames[" + names.size() + "]";
  }
}
