package org.rollcall.platform.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;
import org.rollcall.platform.core.store.DatabaseServer;

/**
 * The pools of one node. They are apart so that writers who wait for one another keep neither
 * readers nor the scheduler waiting.
 */
enum PostgresPool {
  /** Who writes; all of a node's runs but one may wait for their turn here. */
  WRITERS(6, ""),
  /** Readers; whatever they write is refused. */
  READERS(6, "set default_transaction_read_only = on; "),
  /** What db-scheduler uses. */
  SCHEDULER(4, "");

  /** How long somebody waits for a connection: a server that is started anew is back by then. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** Longer than any statement but those of a migration, whose tables are as yet small. */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  /**
   * A node that vanishes in the middle of a transaction must not keep its locks: the server ends
   * what has been idle within one for a minute, and notices a dead machine within a minute, too.
   * Plans are made for the values at hand, since rosters differ by orders of magnitude.
   */
  private static final String BEGIN =
      "set idle_in_transaction_session_timeout = 60000; set lock_timeout = 60000;"
          + " set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10;"
          + " set tcp_keepalives_count = 3; set plan_cache_mode = force_custom_plan;"
          + " set client_min_messages = warning";

  private final int size;
  private final String begin;

  PostgresPool(int size, String begin) {
    this.size = size;
    this.begin = begin;
  }

  HikariDataSource open(DatabaseServer server) {
    var pool = new HikariConfig();
    pool.setPoolName("rollcall-" + name().toLowerCase(Locale.ROOT));
    pool.setDataSource(source(server));
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(1);
    pool.setConnectionInitSql(begin + BEGIN);
    pool.setConnectionTimeout(PATIENCE.toMillis());
    return new HikariDataSource(pool);
  }

  /** Connections outside of any pool. */
  static PGSimpleDataSource source(DatabaseServer server) {
    var source = new PGSimpleDataSource();
    source.setUrl(server.address());
    source.setApplicationName("rollcall");
    if (!server.user().isEmpty()) {
      source.setUser(server.user());
    }
    var password = server.password();
    if (password != null) {
      source.setPassword(password.reveal());
    }
    source.setTcpKeepAlive(true);
    source.setConnectTimeout((int) CONNECTING.toSeconds());
    source.setSocketTimeout((int) SILENCE.toSeconds());
    return source;
  }
}
