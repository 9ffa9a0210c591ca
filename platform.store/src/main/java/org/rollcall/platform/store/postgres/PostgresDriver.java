package org.rollcall.platform.store.postgres;

import java.sql.SQLException;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the driver leaves lying about. */
public final class PostgresDriver {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresDriver.class);

  private PostgresDriver() {}

  /** Takes the driver out of DriverManager, which would keep its class loader for ever. */
  public static void deregister() {
    try {
      if (Driver.isRegistered()) {
        Driver.deregister();
      }
    } catch (SQLException e) {
      LOG.warn("The PostgreSQL driver stays registered: {}", e.getMessage());
    }
  }
}
