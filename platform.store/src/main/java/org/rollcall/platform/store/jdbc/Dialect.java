package org.rollcall.platform.store.jdbc;

import java.sql.SQLException;

/** What differs between databases when something goes wrong. */
public interface Dialect {
  /** Whether a rule of the tables forbade it: then our code is at fault, not the database. */
  boolean breaksRule(SQLException failure);

  /** What happened and who must act, for a person. */
  String sentence(SQLException failure);
}
