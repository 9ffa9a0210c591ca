package org.rollcall.platform.store.jdbc;

import java.sql.SQLException;

/** What is done with a database connection, in one go. */
@FunctionalInterface
public interface Work<T> {
  T with(Statements sql) throws SQLException;
}
