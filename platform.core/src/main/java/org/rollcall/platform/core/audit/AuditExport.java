package org.rollcall.platform.core.audit;

import java.util.ArrayList;
import java.util.List;

/** Everything that a filter lets through, for a file; that it was made is remembered too. */
public final class AuditExport {
  private static final int PAGE = 1_000;

  /** The most that one file holds; more is exported by narrower spans of time. */
  private static final int MOST = 50_000;

  private final AuditLog log;

  public AuditExport(AuditLog log) {
    this.log = log;
  }

  /** The entries, newest first. */
  public List<AuditEntry> of(Actor reader, AuditFilter filter) {
    var found = new ArrayList<AuditEntry>();
    var page = log.read(reader, filter, PAGE);
    found.addAll(page.entries());
    while (page.next() != null && found.size() < MOST) {
      page = log.read(reader, filter.before(page.next()), PAGE);
      found.addAll(page.entries());
    }
    log.record(
        reader,
        AuditAction.AUDIT_EXPORTED,
        reader.district(),
        "audit log",
        found.size() + " entries were exported.");
    return found;
  }
}
