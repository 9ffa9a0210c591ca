package org.rollcall.platform.store;

import java.nio.file.Path;
import java.time.Clock;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.store.StoreFactory;
import org.rollcall.platform.core.store.StorePlace;
import org.rollcall.platform.store.postgres.PostgresDriver;
import org.rollcall.platform.store.postgres.PostgresServer;
import org.rollcall.platform.store.sqlite.SqliteDriver;
import org.rollcall.platform.store.sqlite.SqliteFile;

/** Opens {@code rollcall.db} of a home with SQLite, or a database on a PostgreSQL server. */
@Component(service = StoreFactory.class)
public final class SqlStoreFactory implements StoreFactory {
  @Override
  public Store open(StorePlace place, Clock clock) {
    var server = place.server();
    return server == null ? file(place.home(), clock) : server(server, clock);
  }

  private static Store file(Path home, Clock clock) {
    var file = SqliteFile.open(home, clock);
    return SqlStore.over(file.database(), file.scheduler(), clock, new OfFile(file));
  }

  private static Store server(DatabaseServer place, Clock clock) {
    var server = PostgresServer.open(place, clock);
    return SqlStore.over(server.database(), server.scheduler(), clock, new OfServer(server));
  }

  @Deactivate
  void deactivate() {
    SqliteDriver.deregister();
    PostgresDriver.deregister();
  }

  private record OfFile(SqliteFile file) implements SqlStore.Pools {
    @Override
    public void copyTo(Path copy) {
      file.copyTo(copy);
    }

    @Override
    public void close() {
      file.close();
    }
  }

  private record OfServer(PostgresServer server) implements SqlStore.Pools {
    @Override
    public void copyTo(Path copy) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          "Rollcall cannot back up a PostgreSQL database yet. Whoever runs that server must do it.");
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
