package org.rollcall.platform.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What differs between databases. */
public interface Dialect {
  /** Whether a rule of the tables forbade it: then our code is at fault, not the database. */
  boolean breaksRule(SQLException failure);

  /** What happened and who must act, for a person. */
  String sentence(SQLException failure);

  /** Whether the connection was lost, so that another one may do. */
  boolean lostConnection(SQLException failure);

  /** Whether other nodes may use the database at the same time. */
  boolean shared();

  /**
   * Waits until no other transaction of any node holds the lock of this number, and holds it until
   * the transaction ends. Where a transaction keeps all other writers out by itself there is
   * nothing to do.
   *
   * @param alone otherwise others who do not want it alone may hold it, too
   */
  void lock(Connection connection, long number, boolean alone) throws SQLException;

  /** How many transactions at a time stage a roster faster than one; at least one. */
  int stagersAtOnce();

  /** What writes next to nothing, and fails where nothing can be written. */
  String littleWrite();

  /** Asks for the time at the server as {@code at}; empty where there is no server. */
  Optional<String> timeQuery();

  /**
   * Outside of a transaction: the next ones may be lost by a power cut, in their order, as long as
   * none that must last was committed after them.
   */
  void mayBeLost(Connection connection) throws SQLException;

  /** Outside of a transaction: the end of that. */
  void mustLast(Connection connection) throws SQLException;

  /** Puts many rows into a table, in a transaction, and counts them. */
  int insert(
      Connection connection,
      ManyRows many,
      @Nullable Object[] shared,
      Iterable<@Nullable Object[]> rows)
      throws SQLException;

  /** In a transaction: numbers that no row of a table has had yet, ascending, for its column id. */
  long[] newIds(Connection connection, String table, int count) throws SQLException;

  /**
   * In a transaction: tables have got many rows. A database that plans by what it last saw of a
   * table looks again; otherwise it might walk through all of them for one until it does by itself.
   *
   * @param rows how many came into the first of the tables
   */
  void grown(Connection connection, List<String> tables, long rows) throws SQLException;

  /** What is said in a transaction before something is deleted that must not be found again. */
  String beforeErasing();
}
