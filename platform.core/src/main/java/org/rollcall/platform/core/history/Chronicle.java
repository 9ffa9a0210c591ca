package org.rollcall.platform.core.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.history.HistoryEntry.Other;
import org.rollcall.platform.core.roster.FieldChange;
import org.rollcall.platform.core.roster.RecordVersion;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.SyncRunId;

/** Turns the versions of records into what happened to them. */
final class Chronicle {
  private final Revision oldest;
  private final Function<Instant, Optional<SyncRunId>> publisher;
  private final Map<Instant, Optional<SyncRunId>> asked = new HashMap<>();
  private final List<HistoryEntry> entries = new ArrayList<>();

  /**
   * Begins without anything.
   *
   * @param oldest what happened before this revision is not known any more
   * @param publisher the run that published at a moment
   */
  Chronicle(Revision oldest, Function<Instant, Optional<SyncRunId>> publisher) {
    this.oldest = oldest;
    this.publisher = publisher;
  }

  /** Words for a beginning, a change, an end and a return. */
  record Words(What began, What changed, What ended, What returned) {
    static final Words RECORD = new Words(What.ADDED, What.CHANGED, What.REMOVED, What.RETURNED);
    static final Words ENROLLMENT =
        new Words(What.JOINED, What.PART_CHANGED, What.LEFT, What.JOINED);
  }

  /** Tells of one record, whose versions come oldest first. */
  void tell(List<RecordVersion> versions, Words words, @Nullable Other other) {
    @Nullable RecordVersion before = null;
    for (RecordVersion version : versions) {
      begun(version, before, words, other);
      before = version;
    }
    if (before != null) {
      ended(before, words, other);
    }
  }

  private void begun(
      RecordVersion version, @Nullable RecordVersion before, Words words, @Nullable Other other) {
    if (before == null) {
      boolean known = version.since().value() <= oldest.value();
      add(known ? What.KNOWN : words.began(), version.since(), version.sinceAt(), List.of(), other);
    } else if (version.since().equals(before.until())) {
      var fields = FieldChange.between(before.body(), version.body());
      add(words.changed(), version.since(), version.sinceAt(), fields, other);
    } else {
      ended(before, words, other);
      var fields = FieldChange.between(before.body(), version.body());
      add(words.returned(), version.since(), version.sinceAt(), fields, other);
    }
  }

  private void ended(RecordVersion version, Words words, @Nullable Other other) {
    var until = version.until();
    if (until != null) {
      add(words.ended(), until, version.untilAt(), List.of(), other);
    }
  }

  private void add(
      What what,
      Revision revision,
      @Nullable Instant at,
      List<FieldChange> fields,
      @Nullable Other other) {
    entries.add(new HistoryEntry(what, revision, at, run(at), fields, other));
  }

  private @Nullable SyncRunId run(@Nullable Instant at) {
    return at == null ? null : asked.computeIfAbsent(at, publisher).orElse(null);
  }

  /**
   * The newest first. That a person was in a class already when the kept history begins is not
   * worth a line.
   */
  List<HistoryEntry> entries() {
    return entries.stream()
        .filter(entry -> entry.what() != What.KNOWN || entry.other() == null)
        .sorted(Comparator.comparing((HistoryEntry entry) -> entry.revision().value()).reversed())
        .toList();
  }
}
