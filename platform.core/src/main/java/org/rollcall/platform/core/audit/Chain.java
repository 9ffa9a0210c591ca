package org.rollcall.platform.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.audit.ChainHead.Lost;
import org.rollcall.platform.core.audit.ChainHead.Mark;
import org.rollcall.platform.core.audit.ChainHead.Remembered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries and the memory of the newest one, kept together. */
final class Chain {
  private static final Logger LOG = LoggerFactory.getLogger(Chain.class);
  private static final int PAGE = 1_000;

  /** So that the log file, which may be kept elsewhere, tells of the chain from time to time. */
  private static final int ENTRIES_PER_LOG_LINE = 100;

  private final AuditEntries entries;
  private final ChainHead head;
  private @Nullable Mark newest;
  private List<Lost> lost;

  Chain(AuditEntries entries, ChainHead head, RestoreNote note) {
    this.entries = entries;
    this.head = head;
    var remembered = head.read();
    this.newest = remembered.map(Remembered::newest).orElse(null);
    this.lost = remembered.map(Remembered::lost).orElse(List.of());
    missing().ifPresent(mark -> lose(new Lost(mark, note.read(reached()).orElse(null))));
    note.used();
    entries.last().ifPresent(Chain::tell);
  }

  synchronized void append(AuditEntry unsealed) {
    missing().ifPresent(mark -> lose(new Lost(mark, null)));
    var added = entries.append(previous -> following(previous, unsealed));
    remember(Mark.of(added));
    if (added.sequence() % ENTRIES_PER_LOG_LINE == 0) {
      tell(added);
    }
  }

  private static AuditEntry following(Optional<AuditEntry> previous, AuditEntry unsealed) {
    return new AuditEntry(
            previous.map(AuditEntry::sequence).orElse(0L) + 1,
            unsealed.at(),
            unsealed.actor(),
            unsealed.role(),
            unsealed.from(),
            unsealed.action(),
            unsealed.district(),
            unsealed.subject(),
            unsealed.detail(),
            previous.map(AuditEntry::hash).orElse(AuditEntry.NOTHING),
            "")
        .sealed();
  }

  /** The entry that was the newest, where it is no longer what it was. */
  private Optional<Mark> missing() {
    return Optional.ofNullable(newest).filter(mark -> !holds(mark));
  }

  private boolean holds(Mark mark) {
    return entries.at(mark.sequence()).map(Mark::of).filter(mark::equals).isPresent();
  }

  private long reached() {
    return entries.last().map(AuditEntry::sequence).orElse(0L);
  }

  private void lose(Lost one) {
    LOG.warn(
        "Entry {} of the audit log is no longer what it was{}",
        one.mark().sequence(),
        one.restored() == null ? "" : ": an operator restored a back-up");
    var more = new ArrayList<>(lost);
    more.add(one);
    lost = List.copyOf(more);
    newest = entries.last().map(Mark::of).orElse(null);
    head.write(new Remembered(newest == null ? new Mark(0, AuditEntry.NOTHING) : newest, lost));
  }

  private void remember(Mark mark) {
    newest = mark;
    head.write(new Remembered(mark, lost));
  }

  private static void tell(AuditEntry entry) {
    LOG.info("The audit log stands at entry {} with hash {}", entry.sequence(), entry.hash());
  }

  synchronized Verification verify() {
    var walk = new ChainWalk();
    while (walk.goesOn()) {
      var page = entries.after(walk.reached(), PAGE);
      if (page.isEmpty()) {
        break;
      }
      walk.over(page);
    }
    var gone = new ArrayList<>(lost);
    missing().ifPresent(mark -> gone.add(new Lost(mark, null)));
    return walk.outcome(gone);
  }
}
