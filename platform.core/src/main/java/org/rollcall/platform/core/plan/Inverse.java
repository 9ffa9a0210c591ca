package org.rollcall.platform.core.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordCodec;

/** How one record goes back to what it was before a run. */
final class Inverse {
  private static final ContentHash NO_CONTENT = new ContentHash(0, 0);
  private static final RecordCodec CODEC = new RecordCodec();

  private Inverse() {}

  /** How one record goes back; null when it is already as it was. */
  static @Nullable PlannedChange of(
      @Nullable RosterRecord before, @Nullable RosterRecord after, @Nullable RosterRecord now) {
    if (Objects.equals(before, now)) {
      return null;
    }
    boolean conflict = !Objects.equals(after, now);
    var kind =
        now == null ? ChangeKind.ADDITION : before == null ? ChangeKind.REMOVAL : ChangeKind.CHANGE;
    var shown = before == null ? Objects.requireNonNull(now) : before;
    var at = Placement.of(now == null ? shown : now);
    var title = Titles.of(shown);
    @Nullable RecordBody body = before == null ? null : CODEC.encode(before);
    return new PlannedChange(
        0,
        kind,
        kind == ChangeKind.REMOVAL ? RemovalReason.UNDONE : null,
        at.group().type(),
        shown.sourcedId(),
        title,
        Titles.searched(shown, title),
        at.group().school(),
        at.schoolClass(),
        at.person(),
        false,
        false,
        conflict,
        body == null ? NO_CONTENT : body.hash(),
        body);
  }

  static RecordChange change(PlannedChange entry, @Nullable RosterRecord before) {
    var body = entry.after();
    if (body == null || before == null) {
      return new RecordChange.Removal(entry.key());
    }
    return entry.kind() == ChangeKind.ADDITION
        ? new RecordChange.Addition(entry.key(), entry.content(), before, body)
        : new RecordChange.Change(entry.key(), entry.content(), before, body);
  }
}
