package org.rollcall.platform.core.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.audit.ChainHead.Lost;
import org.rollcall.platform.core.audit.ChainHead.Mark;

/** Goes along the chain from its first entry to the first that does not fit. */
final class ChainWalk {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private long reached;
  private String hash = AuditEntry.NOTHING;
  private @Nullable Instant since;
  private @Nullable Long broken;

  boolean goesOn() {
    return broken == null;
  }

  long reached() {
    return reached;
  }

  void over(List<AuditEntry> page) {
    for (AuditEntry entry : page) {
      if (since == null) {
        since = entry.at();
      }
      if (!fits(entry)) {
        broken = reached + 1;
        return;
      }
      reached = entry.sequence();
      hash = entry.hash();
    }
  }

  private boolean fits(AuditEntry entry) {
    return entry.sequence() == reached + 1
        && entry.previous().equals(hash)
        && entry.hash().equals(entry.trueHash());
  }

  /** What was found, where these entries are known to be missing. */
  Verification outcome(List<Lost> lost) {
    if (broken != null) {
      return new Verification(
          reached,
          since,
          broken,
          "Entry "
              + broken
              + " is not what was written: it or its neighbour was changed, inserted or taken"
              + " away. What comes before it is as it was. An operator must look into it.");
    }
    var first =
        lost.stream()
            .filter(one -> one.restored() == null)
            .map(Lost::mark)
            .min(Comparator.comparingLong(Mark::sequence));
    if (first.isPresent()) {
      long sequence = first.get().sequence();
      return new Verification(
          reached,
          since,
          sequence,
          "Entries up to "
              + sequence
              + " were written and are no longer there: the end of the log was cut off, or an older"
              + " back-up was put in its place without a word. An operator must look into it.");
    }
    return new Verification(
        reached,
        since,
        null,
        "No entry was changed, inserted or taken away since the first."
            + lost.stream().map(ChainWalk::restored).collect(Collectors.joining()));
  }

  private static String restored(Lost lost) {
    var note = lost.restored();
    return note == null
        ? ""
        : " Restored from a back-up of %s on %s; entries after %d, up to %d, are gone."
            .formatted(
                note.made() == null ? "an unknown day" : WHEN.format(note.made()),
                WHEN.format(note.at()),
                note.kept(),
                lost.mark().sequence());
  }
}
