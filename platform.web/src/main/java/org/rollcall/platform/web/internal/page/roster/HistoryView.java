package org.rollcall.platform.web.internal.page.roster;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.history.HistoryEntry;
import org.rollcall.platform.core.history.HistoryEntry.Other;
import org.rollcall.platform.core.history.What;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.FieldRow;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Words;

/**
 * What became of a person or a class, as a page shows it.
 *
 * @param morePath where all entries are shown; empty when they are
 */
record HistoryView(List<Row> entries, String morePath) {
  private static final int SHOWN = 20;

  /** One line. */
  record Row(
      @Nullable Moment at,
      String what,
      String otherName,
      String otherPath,
      String role,
      String runPath,
      String run,
      List<FieldRow> fields) {}

  static HistoryView of(
      Asked asked,
      List<HistoryEntry> entries,
      Moments moments,
      String ownPath,
      Function<SourcedId, String> otherPath) {
    boolean all = asked.field("history").equals("all") || entries.size() <= SHOWN;
    var shown = all ? entries : entries.subList(0, SHOWN);
    return new HistoryView(
        shown.stream().map(entry -> row(entry, moments, otherPath)).toList(),
        all ? "" : ownPath + "&history=all#history");
  }

  /** Whether there is anything to tell. */
  boolean some() {
    return !entries.isEmpty();
  }

  private static Row row(
      HistoryEntry entry, Moments moments, Function<SourcedId, String> otherPath) {
    var other = entry.other();
    var run = entry.run();
    return new Row(
        moments.of(entry.at()),
        words(entry.what()),
        other == null ? "" : other.name(),
        other == null ? "" : otherPath.apply(other.id()),
        role(other),
        run == null ? "" : "/runs/" + run,
        run == null ? "" : run.toString(),
        FieldRow.of(entry.fields()));
  }

  private static String role(@Nullable Other other) {
    return other == null ? "" : Words.ofToken(other.role()).toLowerCase(Locale.ROOT);
  }

  private static String words(What what) {
    return switch (what) {
      case KNOWN -> "Was in the roster; what was before is not kept any more";
      case ADDED -> "Came into the roster";
      case CHANGED -> "Changed";
      case REMOVED -> "Left the roster";
      case RETURNED -> "Came back into the roster";
      case JOINED -> "Joined";
      case PART_CHANGED -> "Part changed in";
      case LEFT -> "Left";
    };
  }
}
