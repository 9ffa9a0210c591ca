package org.rollcall.platform.store;

import java.nio.file.Path;
import java.time.Clock;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.store.StoreFactory;
import org.rollcall.platform.store.sqlite.SqliteDriver;
import org.rollcall.platform.store.sqlite.SqliteFile;

/** Opens {@code rollcall.db} of a home with SQLite. */
@Component(service = StoreFactory.class)
public final class SqliteStoreFactory implements StoreFactory {
  @Override
  public Store open(Path home, Clock clock) {
    var file = SqliteFile.open(home, clock);
    return SqlStore.over(file.database(), file.scheduler(), clock, new Whole(file));
  }

  @Deactivate
  void deactivate() {
    SqliteDriver.deregister();
  }

  private record Whole(SqliteFile file) implements SqlStore.Pools {
    @Override
    public void copyTo(Path copy) {
      file.copyTo(copy);
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
