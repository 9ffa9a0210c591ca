package org.rollcall.platform.core.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;

/**
 * Which entries somebody wants to read; null and empty text mean all.
 *
 * @param since from this moment on
 * @param until before this moment
 * @param actor what the actor's name contains, whatever its case
 * @param subject exactly this subject
 * @param before only entries with a smaller number: where the page before ended
 */
public record AuditFilter(
    @Nullable Instant since,
    @Nullable Instant until,
    String actor,
    @Nullable AuditAction action,
    @Nullable DistrictId district,
    String subject,
    @Nullable Long before) {
  /** Everything. */
  public static final AuditFilter ALL = new AuditFilter(null, null, "", null, null, "", null);

  /** The same within one district. */
  public AuditFilter within(@Nullable DistrictId only) {
    return new AuditFilter(since, until, actor, action, only, subject, before);
  }

  /** The same, going on before an entry. */
  public AuditFilter before(@Nullable Long sequence) {
    return new AuditFilter(since, until, actor, action, district, subject, sequence);
  }

  /** The same for one subject. */
  public AuditFilter about(String one) {
    return new AuditFilter(since, until, actor, action, district, one, before);
  }
}
