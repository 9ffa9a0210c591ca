package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.store.jdbc.Row;

/** A collection as a small number in a column; a number once given never means another. */
public final class CollectionCode {
  private CollectionCode() {}

  public static int of(RosterCollection collection) {
    return switch (collection) {
      case ORGS -> 1;
      case ACADEMIC_SESSIONS -> 2;
      case COURSES -> 3;
      case CLASSES -> 4;
      case USERS -> 5;
      case ENROLLMENTS -> 6;
      case DEMOGRAPHICS -> 7;
      default -> throw new IllegalArgumentException("no number was given to " + collection);
    };
  }

  /** Reads the column {@code collection}. */
  public static RosterCollection read(Row row) throws SQLException {
    long code = row.number("collection");
    for (RosterCollection collection : RosterCollection.values()) {
      if (of(collection) == code) {
        return collection;
      }
    }
    throw new IllegalStateException("no collection has the number " + code);
  }
}
