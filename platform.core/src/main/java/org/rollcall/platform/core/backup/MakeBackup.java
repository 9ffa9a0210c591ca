package org.rollcall.platform.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes back-ups while everything goes on. */
public final class MakeBackup {
  private static final Logger LOG = LoggerFactory.getLogger(MakeBackup.class);

  private final Path home;
  private final Store store;
  private final AuditLog audit;
  private final Clock clock;

  /** Backs up a home and its database. */
  public MakeBackup(Path home, Store store, AuditLog audit, Clock clock) {
    this.home = home;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Copies the database. The back-up holds the settings file and the connectors too, and neither
   * the master key nor the operator key.
   */
  public Backup make(Caller caller) {
    caller.mustBeOperator();
    audit.record(caller, AuditAction.BACKED_UP, null, "back-up", "Without the keys.");
    LOG.info("{} began a back-up", caller.name());
    try {
      var folder =
          Files.createTempDirectory(Files.createDirectories(home.resolve("tmp")), "backup");
      var backup = new Backup(home, folder.resolve("rollcall.db"), clock.instant());
      boolean copied = false;
      try {
        store.copyTo(backup.database());
        copied = true;
      } finally {
        if (!copied) {
          backup.close();
        }
      }
      return backup;
    } catch (IOException e) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          "The back-up cannot be written below " + home + ": the operator must look at the disk.",
          e);
    }
  }
}
