package org.rollcall.platform.core.sync;

import java.util.List;
import org.rollcall.connector.api.roster.RosterCollection;

/** The collections that a run reads. */
public final class ReadCollections {
  /** References point backwards in this order. */
  public static final List<RosterCollection> IN_ORDER =
      List.of(
          RosterCollection.ORGS,
          RosterCollection.ACADEMIC_SESSIONS,
          RosterCollection.COURSES,
          RosterCollection.CLASSES,
          RosterCollection.USERS,
          RosterCollection.ENROLLMENTS);

  private ReadCollections() {}
}
