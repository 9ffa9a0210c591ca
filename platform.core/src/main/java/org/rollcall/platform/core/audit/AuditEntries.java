package org.rollcall.platform.core.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The entries as they are kept. Nothing here changes or removes one. Blocks on the database. */
public interface AuditEntries {
  /**
   * Adds what follows the newest entry, both in one transaction; the argument is empty at first.
   */
  AuditEntry append(Function<Optional<AuditEntry>, AuditEntry> next);

  /** The newest. */
  Optional<AuditEntry> last();

  /** The one with this number. */
  Optional<AuditEntry> at(long sequence);

  /** Those that a filter lets through, newest first. */
  List<AuditEntry> find(AuditFilter filter, int limit);

  /** Those after a number, oldest first. */
  List<AuditEntry> after(long sequence, int limit);
}
