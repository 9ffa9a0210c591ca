package org.rollcall.platform.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.store.StoreFactory;
import org.rollcall.platform.core.store.StorePlace;
import org.rollcall.platform.store.move.BetweenDatabases;
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
    return server == null ? file(place, clock) : server(server, place.takeOver(), clock);
  }

  private static Store file(StorePlace place, Clock clock) {
    var file = SqliteFile.open(place.home(), clock);
    return SqlStore.over(
        file.database(), file.scheduler(), place.takeOver(), clock, new OfFile(file));
  }

  private static Store server(DatabaseServer place, Duration takeOver, Clock clock) {
    var server = PostgresServer.open(place, clock);
    return SqlStore.over(
        server.database(),
        server.scheduler(),
        takeOver,
        clock,
        new OfServer(server, new BetweenDatabases(place, clock)));
  }

  @Override
  public Moved move(Path home, DatabaseServer server, Clock clock) {
    var copied = new BetweenDatabases(server, clock).fromFile(home);
    return new Moved(PostgresServer.where(server), copied.tables(), copied.rows());
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

  private record OfServer(PostgresServer server, BetweenDatabases copies)
      implements SqlStore.Pools {
    @Override
    public void copyTo(Path copy) {
      copies.intoFile(copy);
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
