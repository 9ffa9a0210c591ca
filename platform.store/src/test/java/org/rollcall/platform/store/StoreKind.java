package org.rollcall.platform.store;

import java.nio.file.Path;
import org.rollcall.platform.core.store.StorePlace;

/** The kinds of database that Rollcall keeps its data in. */
enum StoreKind {
  SQLITE {
    @Override
    StorePlace fresh(Path home) {
      return StorePlace.inHome(home);
    }
  },
  POSTGRES {
    @Override
    StorePlace fresh(Path home) {
      return new StorePlace(home, PostgresForTests.fresh());
    }
  };

  /** A place where no data is yet. */
  abstract StorePlace fresh(Path home);
}
