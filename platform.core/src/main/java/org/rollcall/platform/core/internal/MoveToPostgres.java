package org.rollcall.platform.core.internal;

import java.time.Clock;
import java.util.Locale;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.store.StoreFactory;
import org.rollcall.platform.core.store.StorePlace;

/**
 * Moves an installation from SQLite to PostgreSQL, verifies the audit log, and says what is next.
 */
final class MoveToPostgres {
  private final PlatformSettings settings;
  private final StoreFactory stores;
  private final Clock clock;

  MoveToPostgres(PlatformSettings settings, StoreFactory stores, Clock clock) {
    this.settings = settings;
    this.stores = stores;
    this.clock = clock;
  }

  String run() {
    var server = StorePlace.server(settings);
    var moved = stores.move(settings.home(), server, clock);
    try (var store = stores.open(new StorePlace(settings.home(), server), clock)) {
      var log = AuditLog.open(store.auditEntries(), settings.home(), clock);
      var verified = log.verify(Caller.platform());
      if (!verified.unbroken()) {
        throw new SisException(
            FailureKind.STORAGE_UNAVAILABLE,
            "Everything was copied to %s, but the audit log is not as it was written: %s"
                .formatted(moved.where(), verified.sentence()));
      }
    }
    return String.format(
        Locale.US,
        "Moved to PostgreSQL at %s: %d tables with %,d rows, each counted and compared; the audit"
            + " log is unbroken.%nNext: write store=postgres into rollcall.properties, together with"
            + " store.url, store.user and store.passwordFile, and start Rollcall.%nrollcall.db stays"
            + " as it was; delete it once you are sure.",
        moved.where(),
        moved.tables(),
        moved.rows());
  }
}
