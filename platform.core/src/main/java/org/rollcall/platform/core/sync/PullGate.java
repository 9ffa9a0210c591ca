package org.rollcall.platform.core.sync;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.Wholeness;

/**
 * Lets a collection through that is proven whole. What a connector proves by its paging is not
 * repeated here; that one came back empty is for the guard to judge.
 */
final class PullGate {
  private PullGate() {}

  /**
   * Judges one collection.
   *
   * @throws SisException of kind ROSTER_INCOMPLETE when it must not replace what is stored
   */
  static void admit(RosterCollection collection, CollectionCounts counts) {
    boolean countsAgree =
        counts.total() < 0
            || counts.received() == counts.total()
            || counts.received() - counts.repeated() == counts.total();
    if (!countsAgree) {
      throw incomplete(
          "The SIS says it has "
              + counts.total()
              + " "
              + collection.path()
              + " and sent "
              + counts.received());
    }
  }

  /** Whether a record that came twice may have taken another one's place. */
  static boolean mayLack(CollectionCounts counts) {
    return counts.lacking() > 0;
  }

  /** What a person should know of records that were sent again in the place of others. */
  static Optional<String> whatMayLack(Collection<CollectionCounts> all) {
    long lacking = all.stream().mapToLong(CollectionCounts::lacking).sum();
    return lacking == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.US,
                "%,d %s may not have come, and others came twice: the SIS did not keep its pages in"
                    + " order while they were read.",
                lacking,
                lacking == 1 ? "record" : "records"));
  }

  /** What the last page says of the wholeness; where it does not say, a total that is reached. */
  static Wholeness wholeness(RosterPage last, CollectionCounts counts) {
    return last.wholeness()
        .orElse(
            counts.total() >= 0 && counts.total() == counts.received()
                ? Wholeness.PROVEN
                : Wholeness.PROBABLE);
  }

  private static SisException incomplete(String what) {
    return new SisException(
        FailureKind.ROSTER_INCOMPLETE,
        what
            + ". The last good roster stayed; the next run tries again. If it happens again, ask"
            + " the SIS vendor.");
  }
}
