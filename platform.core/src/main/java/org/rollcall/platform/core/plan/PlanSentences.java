package org.rollcall.platform.core.plan;

import java.util.List;
import java.util.Locale;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.sync.SyncRunId;

/** What plans say to a person. */
final class PlanSentences {
  private PlanSentences() {}

  static String held(List<Alarm> alarms) {
    return capital(because(alarms)) + "; nothing was applied. An admin must look at the plan.";
  }

  /** A plan that is held, and in which nothing stands that a person could approve. */
  static String nothingToDecide(List<Alarm> alarms) {
    return capital(because(alarms))
        + "; nothing was applied. What the SIS sent does not prove that it was all, so that there is"
        + " nothing to approve yet: if the next run misses the same records, this plan lists them. If"
        + " they are still in the SIS, ask the SIS vendor why they were not sent.";
  }

  static String disorder(RosterCollection collection, long lacking, long total) {
    return String.format(
        Locale.US,
        "Of %,d %s that the SIS says it has, %,d did not come, and others came twice in their place:"
            + " the SIS did not keep its pages in order while they were read. Nothing was applied,"
            + " the last good roster stayed, and the next run tries again. If it happens again, the"
            + " SIS vendor must see to it that the order of %s stays the same from page to page.",
        total,
        collection.path(),
        lacking,
        collection.path());
  }

  static String stillHeld(List<Alarm> alarms) {
    return "What was approved was applied. The rest is held: "
        + because(alarms)
        + ". An admin must look at the plan.";
  }

  static String dryRun(PlanCounts counts, List<Alarm> alarms) {
    var would =
        counts.all() == 0
            ? "A sync now would change nothing."
            : String.format(
                Locale.US,
                "A sync now would bring in %,d, change %,d and remove %,d records%s.",
                counts.additions(),
                counts.changes(),
                counts.gone(),
                counts.suspended() == 0
                    ? ""
                    : String.format(
                        Locale.US, ", and suspend %,d, which stay", counts.suspended()));
    return "Dry run, nothing was applied: "
        + would
        + (alarms.isEmpty() ? "" : " It would be held: " + because(alarms) + ".");
  }

  /**
   * What undoing a run would do.
   *
   * @param suspended how many are suspended by the run, and would be so no longer
   */
  static String undo(SyncRunId run, PlanCounts counts, long suspended, List<Alarm> alarms) {
    return String.format(
        Locale.US,
        "Undoing run %s would bring back %,d, change back %,d and remove %,d records%s%s.%s",
        run,
        counts.additions(),
        counts.changes(),
        counts.removals(),
        counts.conflicts() == 0
            ? ""
            : String.format(
                Locale.US, "; %,d that changed again since stay as they are", counts.conflicts()),
        suspended == 0
            ? ""
            : String.format(
                Locale.US,
                "; %,d that it suspended %s so no longer",
                suspended,
                suspended == 1 ? "is" : "are"),
        alarms.isEmpty() ? "" : " Look closely: " + because(alarms) + ".");
  }

  /** The worst alarm, and how many there are besides. */
  static String because(List<Alarm> alarms) {
    var worst = alarms.get(0).sentence();
    int others = alarms.size() - 1;
    return others == 0
        ? worst
        : String.format(
            Locale.US, "%s, and %,d other %s", worst, others, others == 1 ? "alarm" : "alarms");
  }

  /**
   * What a run misses that is stored.
   *
   * @param someKept whether some of what is missing never goes
   * @param someSuspended whether some of it is suspended instead
   */
  static String missing(long records, boolean someKept, boolean someSuspended) {
    return String.format(
        Locale.US,
        "%,d %s no longer in the SIS; %s when the grace is over%s%s, unless %s back.",
        records,
        records == 1 ? "record is" : "records are",
        records == 1 ? "it goes" : "they go",
        !someSuspended ? "" : records == 1 ? ", or is suspended" : ", or are suspended",
        !someKept ? "" : records == 1 ? ", if it is not kept" : ", if they are not kept",
        records == 1 ? "it comes" : "they come");
  }

  static String suspended(long records) {
    return String.format(
        Locale.US,
        "%,d %s suspended from now on: %s in the roster, marked, until the SIS has %s again.",
        records,
        records == 1 ? "record is" : "records are",
        records == 1 ? "it stays" : "they stay",
        records == 1 ? "it" : "them");
  }

  static String outside(long records) {
    return String.format(
        Locale.US,
        "%,d %s outside the scope from now on, and %s as %s, until the scope holds %s again or"
            + " somebody lets %s go.",
        records,
        records == 1 ? "record is" : "records are",
        records == 1 ? "stays" : "stay",
        records == 1 ? "it is" : "they are",
        records == 1 ? "it" : "them",
        records == 1 ? "it" : "them");
  }

  static String suspected(long records) {
    return String.format(
        Locale.US,
        "%,d %s not sent this time; what the SIS sent does not prove that it was all, so that a"
            + " second run must miss %s too before anything goes.",
        records,
        records == 1 ? "record was" : "records were",
        records == 1 ? "it" : "them");
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
