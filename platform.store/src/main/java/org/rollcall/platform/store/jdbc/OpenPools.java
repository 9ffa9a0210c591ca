package org.rollcall.platform.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** The open pools of one database; the one opened first is closed last. Used by one thread. */
public final class OpenPools implements AutoCloseable {
  private final Dialect dialect;
  private final Deque<HikariDataSource> open = new ArrayDeque<>();

  public OpenPools(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Opens one more.
   *
   * @throws SisException of kind STORAGE_UNAVAILABLE when it cannot be; then all are closed
   */
  public DataSource open(Supplier<HikariDataSource> pool) {
    try {
      var opened = pool.get();
      open.push(opened);
      return opened;
    } catch (PoolInitializationException e) {
      close();
      var cause = e.getCause() instanceof SQLException sql ? sql : new SQLException(e);
      throw new SisException(FailureKind.STORAGE_UNAVAILABLE, dialect.sentence(cause), e);
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
