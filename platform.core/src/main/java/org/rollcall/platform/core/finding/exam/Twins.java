package org.rollcall.platform.core.finding.exam;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** Finds people who share what each must have alone. Keeps hashes, no addresses. */
final class Twins implements Closeable {
  private static final String EMAIL = "e";
  private static final String IDENTIFIER = "i";
  private static final String USERNAME = "u";
  private static final Comparator<Row> BY_HASH = Comparator.comparingLong(Row::hash);

  private final RowFile rows;

  Twins(Path path) {
    this.rows = new RowFile(path);
  }

  void add(User user, @Nullable String school) {
    var name = folded(user.name().givenName()) + "\n" + folded(user.name().familyName());
    var row = new Person(user.sourcedId().value(), IdHash.of(name), school == null ? "" : school);
    user.email().ifPresent(email -> add(EMAIL, folded(email), row));
    user.username().ifPresent(username -> add(USERNAME, folded(username), row));
    user.identifier().ifPresent(identifier -> add(IDENTIFIER, identifier.strip(), row));
    user.userIds()
        .forEach(id -> add(IDENTIFIER, folded(id.type()) + "\n" + id.identifier().strip(), row));
  }

  private record Person(String id, long name, String school) {}

  private void add(String kind, String value, Person person) {
    if (!value.isEmpty() && !value.endsWith("\n")) {
      rows.add(
          IdHash.of(kind, value),
          IdHash.of(person.id()),
          person.name(),
          List.of(kind, person.id(), person.school()));
    }
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Notes who shares something, people apart who are to be deleted. */
  void tell(IdTable people, Notes notes) {
    var told = new HashSet<String>();
    for (int bucket = 0; bucket < RowFile.BUCKETS; bucket++) {
      var sorted = rows.bucket(bucket);
      sorted.sort(BY_HASH);
      int from = 0;
      for (int to = 1; to <= sorted.size(); to++) {
        if (to == sorted.size() || sorted.get(to).hash() != sorted.get(from).hash()) {
          if (to - from > 1) {
            tell(sorted.subList(from, to), people, notes, told);
          }
          from = to;
        }
      }
    }
  }

  private static void tell(List<Row> sharing, IdTable people, Notes notes, Set<String> told) {
    var byId = new TreeMap<String, Row>();
    for (var row : sharing) {
      int place = people.find(row.first());
      if (place >= 0 && !people.deleted(place)) {
        byId.put(row.texts().get(1), row);
      }
    }
    if (byId.size() < 2) {
      return;
    }
    var group = new ArrayList<>(byId.values());
    var rule = rule(group);
    var first = group.get(0);
    // The same two may share an address and an identifier: that is one finding.
    if (told.add(rule.id() + "\n" + first.texts().get(1))) {
      for (var row : group) {
        var school = row.texts().get(2);
        notes.add(
            rule,
            first.texts().get(1),
            school.isEmpty() ? null : school,
            new AffectedRecord(row.texts().get(1), null));
      }
    }
  }

  private static FindingRule rule(List<Row> group) {
    var first = group.get(0);
    var kind = first.texts().get(0);
    if (kind.equals(USERNAME)) {
      return FindingRule.DUPLICATE_USERNAME;
    }
    boolean oneName = group.stream().allMatch(row -> row.second() == first.second());
    if (oneName) {
      return FindingRule.SAME_PERSON_TWICE;
    }
    return kind.equals(EMAIL) ? FindingRule.DUPLICATE_EMAIL : FindingRule.DUPLICATE_IDENTIFIER;
  }

  @Override
  public void close() {
    rows.close();
  }
}
