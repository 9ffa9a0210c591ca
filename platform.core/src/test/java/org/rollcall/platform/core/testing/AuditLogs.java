package org.rollcall.platform.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.rollcall.platform.core.audit.AuditEntries;
import org.rollcall.platform.core.audit.AuditLog;

/** Audit logs for tests that look at other things. */
public final class AuditLogs {
  private AuditLogs() {}

  /** One that nobody reads. */
  public static AuditLog unread() {
    return over(new MemoryAuditEntries());
  }

  /** One whose entries a test reads. */
  public static AuditLog over(AuditEntries entries) {
    try {
      var home = Files.createTempDirectory("rollcall-audit");
      home.toFile().deleteOnExit();
      return AuditLog.open(entries, home, new SettableClock());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
