package org.rollcall.platform.core.roster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;

/** Who was erased from each roster, and what is held on one person. Blocks on the database. */
public interface Erasures {
  /** Those of a connection, newest first. */
  List<Erasure> of(ConnectionId connection);

  /** The keys that a sync does not take. */
  default Set<RecordKey> keys(ConnectionId connection) {
    return of(connection).stream().map(Erasure::key).collect(Collectors.toSet());
  }

  /** Every version of a person and of the person's enrollments, of every revision. */
  List<HeldVersion> held(ConnectionId connection, SourcedId person);

  /**
   * Deletes all of them, what finds the person, and mentions of the person by those who care for
   * one; what stays is the erasure itself.
   */
  void erase(Erasure erasure, SourcedId person);

  /** Lets the next sync take the person again; false when nobody has that mark. */
  boolean lift(ConnectionId connection, PersonMark mark);
}
