package org.rollcall.platform.core.finding.exam;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;

/** The identifiers of every collection that others refer to. */
final class Tables implements Closeable {
  private final Path folder;
  private final Map<RosterCollection, IdTable> tables = new EnumMap<>(RosterCollection.class);
  private @Nullable Slots slots;
  private final List<String> orgs = new ArrayList<>();
  private int begun;

  Tables(Path folder) {
    this.folder = folder;
  }

  /** An empty one, which replaces that of an earlier walk. */
  IdTable begin(RosterCollection collection) {
    var table = new IdTable(folder.resolve(collection.path() + "." + begun++));
    var before = tables.put(collection, table);
    if (before != null) {
      before.close();
    }
    return table;
  }

  IdTable of(RosterCollection collection) {
    var table = tables.get(collection);
    return table == null ? begin(collection) : table;
  }

  /** When classes are held, once all classes came. */
  void slots(Slots known) {
    this.slots = known;
  }

  /** When the class at a place is held; 0 when that is not known. */
  long slot(int schoolClass) {
    return slots == null ? 0 : slots.of(schoolClass);
  }

  /** There are few organisations: their identifiers are kept in memory, by place. */
  void orgsAreKnown() {
    orgs.clear();
    of(RosterCollection.ORGS).held().forEachRemaining(held -> orgs.add(held.id()));
  }

  /** A school as a number to be remembered: its place and one, 0 for none. */
  long school(Optional<SourcedId> org) {
    return org.map(id -> of(RosterCollection.ORGS).find(IdHash.of(id.value())) + 1L).orElse(0L);
  }

  /** The school of such a number. */
  @Nullable String school(long number) {
    return number > 0 && number <= orgs.size() ? orgs.get((int) number - 1) : null;
  }

  @Override
  public void close() {
    tables.values().forEach(IdTable::close);
  }
}
