package org.rollcall.platform.core.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;

/** Remembers who did what, and shows it to whom it concerns. Used by any thread. */
public final class AuditLog {
  /** The file in ROLLCALL_HOME that remembers the newest entry. */
  public static final String HEAD_FILE = "audit.head";

  /** The file in ROLLCALL_HOME by which the command restore says what it did, until the start. */
  public static final String RESTORE_FILE = "audit.restored";

  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_DETAIL = 1_000;

  private final AuditEntries entries;
  private final Chain chain;
  private final Clock clock;

  private AuditLog(AuditEntries entries, ChainHead head, RestoreNote note, Clock clock) {
    this.entries = entries;
    this.chain = new Chain(entries, head, note);
    this.clock = clock;
  }

  /** The log over these entries, whose newest is remembered in a home too. */
  public static AuditLog open(AuditEntries entries, Path home, Clock clock) {
    return new AuditLog(
        entries,
        new HeadFile(home.resolve(HEAD_FILE)),
        new RestoreNote(home.resolve(RESTORE_FILE)),
        clock);
  }

  /**
   * Remembers something that was done. Blocks on the database.
   *
   * @param district whose admins may read it; null when it concerns the installation
   * @param subject what it was done to, such as {@code connection 3}
   * @param detail one sentence without secrets or student data; may be empty
   */
  public void record(
      Actor actor,
      AuditAction action,
      @Nullable DistrictId district,
      String subject,
      String detail) {
    chain.append(
        new AuditEntry(
            0,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            plain(actor.name(), LONGEST_TEXT),
            actor.roleName(),
            plain(actor.from(), LONGEST_TEXT),
            action,
            district,
            plain(subject, LONGEST_TEXT),
            plain(detail, LONGEST_DETAIL),
            "",
            ""));
  }

  /** What the reader may see of what was asked for, newest first. */
  public AuditPage read(Actor reader, AuditFilter filter, int limit) {
    var own = reader.district();
    var found = entries.find(own == null ? filter : filter.within(own), limit + 1);
    boolean more = found.size() > limit;
    var shown = more ? found.subList(0, limit) : found;
    return new AuditPage(shown, more ? shown.get(limit - 1).sequence() : null);
  }

  /** Whether the whole log is as it was written; takes seconds where it is long. */
  public Verification verify(Actor asking) {
    var found = chain.verify();
    record(asking, AuditAction.AUDIT_VERIFIED, asking.district(), "audit log", found.sentence());
    return found;
  }

  private static String plain(String text, int longest) {
    var cut = text.length() > longest ? text.substring(0, longest) : text;
    return cut.replaceAll("\\p{Cntrl}", " ");
  }
}
