package org.rollcall.connector.oneroster.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.oneroster.internal.json.Value;

/**
 * Brings people and their roles together. Of a large package both are first put into parts on disk,
 * by the person's sourcedId, so that only the roles of one part are in memory.
 */
final class RoleJoin implements Closeable {
  private static final long OCTETS_OF_PART = 2L << 20;
  private static final int MOST_PARTS = 128;
  private static final int MOST_ROLES = 1_000;
  private static final FileForm PEOPLE = FileForm.of(RosterCollection.USERS, OneRosterVersion.V1_2);

  private final @Nullable TableFile people;
  private final @Nullable TableFile roles;
  private final int count;
  private final @Nullable Parts peopleParts;
  private final @Nullable Parts roleParts;
  private final Map<String, Told> told = new LinkedHashMap<>();
  private @Nullable Rows part;
  private Iterator<Map.Entry<String, Told>> left = Map.<String, Told>of().entrySet().iterator();
  private int next;

  /** One person, or the roles of somebody who is not among the people. */
  record Joined(String id, Value.@Nullable Members person, List<Value> roles) {}

  /** What is told of one person's roles. */
  private static final class Told {
    private final List<Value> roles = new ArrayList<>(1);
    private boolean used;
  }

  RoleJoin(CsvPackage files, boolean withPeople, boolean withRoles) throws IOException {
    this(files, withPeople, withRoles, OCTETS_OF_PART);
  }

  RoleJoin(CsvPackage files, boolean withPeople, boolean withRoles, long octetsOfPart)
      throws IOException {
    this.people = withPeople ? TableFile.open(files, PEOPLE) : null;
    this.roles = withRoles ? TableFile.open(files, FileForm.ROLES) : null;
    long octets = withRoles ? files.size(FileForm.ROLES.fileName()) : 0;
    this.count = (int) Math.min(MOST_PARTS, 1 + octets / octetsOfPart);
    if (count > 1) {
      long spread = new SecureRandom().nextLong() | 1;
      this.peopleParts =
          people == null
              ? null
              : Parts.split(people, "sourcedId", count, spread, files.scratch(), "people");
      this.roleParts =
          roles == null
              ? null
              : Parts.split(roles, "userSourcedId", count, spread, files.scratch(), "roles");
    } else {
      this.peopleParts = null;
      this.roleParts = null;
    }
  }

  /** The next one; null at the end. */
  @Nullable Joined next() throws IOException {
    while (true) {
      var row = part == null || people == null ? null : part.next();
      if (row != null && people != null) {
        return joined(people.heading(), row);
      }
      while (left.hasNext()) {
        var entry = left.next();
        if (!entry.getValue().used) {
          return new Joined(entry.getKey(), null, entry.getValue().roles);
        }
      }
      if (next == count) {
        return null;
      }
      if (part != null) {
        part.close();
      }
      load(next);
      part = people == null ? null : peopleParts == null ? people : peopleParts.open(next);
      next++;
    }
  }

  private Joined joined(Heading heading, List<String> row) {
    var id = heading.cell(row, "sourcedId");
    var known = told.get(id);
    if (known != null) {
      known.used = true;
    }
    return new Joined(id, heading.members(row), known == null ? List.of() : known.roles);
  }

  private void load(int index) throws IOException {
    told.clear();
    if (roles == null) {
      return;
    }
    var heading = roles.heading();
    try (Rows rows = roleParts == null ? roles : roleParts.open(index)) {
      for (var row = rows.next(); row != null; row = rows.next()) {
        var id = heading.cell(row, "userSourcedId");
        var of = told.computeIfAbsent(id, any -> new Told());
        of.roles.add(heading.members(row));
        if (of.roles.size() > MOST_ROLES) {
          throw Unreadable.because(
              "roles.csv gives one person more than "
                  + MOST_ROLES
                  + " roles. Look for what repeats in the column userSourcedId.");
        }
      }
    }
    left = told.entrySet().iterator();
  }

  /** Octets read so far. */
  long octets() {
    return (people == null ? 0 : people.octets()) + (roles == null ? 0 : roles.octets());
  }

  @Override
  public void close() throws IOException {
    if (part != null) {
      part.close();
    }
    if (people != null) {
      people.close();
    }
    if (roles != null) {
      roles.close();
    }
  }
}
