package org.rollcall.platform.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rollcall.platform.core.audit.AuditEntries;
import org.rollcall.platform.core.audit.AuditEntry;
import org.rollcall.platform.core.audit.AuditFilter;

/** Audit entries in memory. */
public final class MemoryAuditEntries implements AuditEntries {
  private final List<AuditEntry> entries = new ArrayList<>();

  @Override
  public synchronized AuditEntry append(Function<Optional<AuditEntry>, AuditEntry> next) {
    var entry = next.apply(last());
    entries.add(entry);
    return entry;
  }

  /** Does to them what nobody may. */
  public synchronized void tamper(Consumer<List<AuditEntry>> what) {
    what.accept(entries);
  }

  @Override
  public synchronized Optional<AuditEntry> last() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  @Override
  public synchronized Optional<AuditEntry> at(long sequence) {
    return entries.stream().filter(entry -> entry.sequence() == sequence).findFirst();
  }

  @Override
  public synchronized List<AuditEntry> find(AuditFilter filter, int limit) {
    var found = new ArrayList<AuditEntry>();
    for (int i = entries.size() - 1; i >= 0 && found.size() < limit; i--) {
      var entry = entries.get(i);
      if ((filter.action() == null || filter.action() == entry.action())
          && (filter.district() == null || filter.district().equals(entry.district()))
          && (filter.subject().isEmpty() || filter.subject().equals(entry.subject()))
          && (filter.before() == null || entry.sequence() < filter.before())) {
        found.add(entry);
      }
    }
    return found;
  }

  @Override
  public synchronized List<AuditEntry> after(long sequence, int limit) {
    return entries.stream().filter(entry -> entry.sequence() > sequence).limit(limit).toList();
  }
}
