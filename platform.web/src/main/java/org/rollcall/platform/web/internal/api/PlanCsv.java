package org.rollcall.platform.web.internal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.csv.CsvLine;
import org.rollcall.platform.core.plan.PlanEntry;
import org.rollcall.platform.core.plan.PlanFilter;
import org.rollcall.platform.core.plan.PlanId;
import org.rollcall.platform.core.plan.ReviewPlans;

/** The entries of a plan as lines of a table, for a spreadsheet. */
public final class PlanCsv {
  private static final int AT_ONCE = 500;
  private static final int MOST_LINES = 100_000;
  private static final List<String> HEADING =
      List.of(
          "kind",
          "type",
          "sourcedId",
          "title",
          "school",
          "class",
          "reason",
          "ended",
          "suspicious",
          "approved",
          "conflict",
          "changes");

  private PlanCsv() {}

  /** A heading first; nothing in it is a formula to a spreadsheet; it says when it is cut off. */
  public static String of(ReviewPlans review, Caller caller, PlanId id, PlanFilter filter) {
    var lines = new ArrayList<List<String>>();
    lines.add(HEADING);
    @Nullable String after = null;
    do {
      var slice = review.entries(caller, id, filter, after, AT_ONCE);
      slice.items().forEach(entry -> lines.add(values(entry)));
      after = slice.next();
    } while (after != null && lines.size() <= MOST_LINES);
    if (after != null) {
      lines.add(List.of("There is more than fits here: export it school by school."));
    }
    return lines.stream().map(CsvLine::of).collect(Collectors.joining());
  }

  private static List<String> values(PlanEntry entry) {
    var reason = entry.reason();
    return List.of(
        word(entry.kind()),
        word(entry.type()),
        entry.id().value(),
        entry.title(),
        entry.schoolName(),
        entry.className(),
        reason == null ? "" : word(reason),
        Boolean.toString(entry.ended()),
        Boolean.toString(entry.suspicious()),
        Boolean.toString(entry.approved()),
        Boolean.toString(entry.conflict()),
        entry.fields().stream()
            .map(it -> it.field() + ": " + it.before() + " -> " + it.after())
            .collect(Collectors.joining("; ")));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
