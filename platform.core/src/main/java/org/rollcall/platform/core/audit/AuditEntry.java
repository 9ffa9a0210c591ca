package org.rollcall.platform.core.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;

/**
 * One thing that somebody did.
 *
 * @param sequence its place in the log, from 1, without gaps
 * @param at when, to the millisecond
 * @param actor who, by e-mail address
 * @param role the role the actor had then
 * @param from where the request came from
 * @param district whose admins may read it; null when it concerns the installation
 * @param subject what it was done to, such as {@code connection 3}
 * @param detail one sentence; empty when the action says it all
 * @param previous the hash of the entry before it
 * @param hash the hash of everything above
 */
public record AuditEntry(
    long sequence,
    Instant at,
    String actor,
    String role,
    String from,
    AuditAction action,
    @Nullable DistrictId district,
    String subject,
    String detail,
    String previous,
    String hash) {
  /** What the first entry has for its predecessor. */
  static final String NOTHING = "0".repeat(64);

  /** What the hash should be. */
  String trueHash() {
    return EntryHash.of(
        Long.toString(sequence),
        Long.toString(at.toEpochMilli()),
        actor,
        role,
        from,
        action.name(),
        district == null ? "" : district.toString(),
        subject,
        detail,
        previous);
  }

  /** The same with the hash that belongs to it. */
  AuditEntry sealed() {
    return new AuditEntry(
        sequence, at, actor, role, from, action, district, subject, detail, previous, trueHash());
  }
}
