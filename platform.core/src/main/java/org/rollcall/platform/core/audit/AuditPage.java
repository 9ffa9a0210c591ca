package org.rollcall.platform.core.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, newest first.
 *
 * @param next what to give as {@code before} for those that follow; null when there are none
 */
public record AuditPage(List<AuditEntry> entries, @Nullable Long next) {
  public AuditPage {
    entries = List.copyOf(entries);
  }
}
