package org.rollcall.platform.core.finding.exam;

import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * Whether what a record refers to is there: among what this run brought, or still in the stored
 * roster. What the SIS marked as to be deleted is not there. Where a whole collection is empty,
 * nothing is said of what refers to it: the SIS may not offer it.
 */
final class References {
  /** It is in the stored roster only. */
  static final int STORED = -1;

  /** It is nowhere. */
  static final int MISSING = -2;

  /** It cannot be said. */
  static final int UNKNOWN = -3;

  private final Tables tables;
  private final StoredIds stored;
  private final boolean whole;

  /**
   * Looks into these.
   *
   * @param whole whether the run reads everything; otherwise most is in the stored roster only
   */
  References(Tables tables, StoredIds stored, boolean whole) {
    this.tables = tables;
    this.stored = stored;
    this.whole = whole;
  }

  /** The place of a record in its table, or one of the negative constants. */
  int find(RosterCollection collection, SourcedId id) {
    return find(collection, IdHash.of(id.value()), id);
  }

  int find(RosterCollection collection, long hash, SourcedId id) {
    var table = tables.of(collection);
    int place = table.find(hash);
    if (place >= 0) {
      return table.deleted(place) ? MISSING : place;
    }
    if (whole && table.isEmpty()) {
      return UNKNOWN;
    }
    return stored.hold(collection, id) ? STORED : MISSING;
  }

  boolean missing(RosterCollection collection, SourcedId id) {
    return find(collection, id) == MISSING;
  }
}
