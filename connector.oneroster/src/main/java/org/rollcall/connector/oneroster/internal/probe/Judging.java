package org.rollcall.connector.oneroster.internal.probe;

import java.util.function.Predicate;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.trial.Seen;

/** Whether a SIS did what it was asked, or only answered. */
final class Judging {
  static final String WORKS = "works";
  static final String IGNORED = "ignored";
  static final String REFUSED = "refused";

  private Judging() {}

  /** A filter that at least one record passes and at least one does not. */
  static ProbeFinding narrowing(ProfileField field, Seen seen, Predicate<Fields> passes) {
    if (!seen.hasData()) {
      return declined(field, seen);
    }
    if (seen.records().stream().anyMatch(passes.negate())) {
      return ProbeFinding.known(
          field, IGNORED, "Records came that do not fit the filter: it was not looked at.");
    }
    if (seen.records().isEmpty()) {
      return ProbeFinding.known(
          field, REFUSED, "No record came, though one fits: the SIS does not understand it.");
    }
    return ProbeFinding.known(field, WORKS, "Only records that fit the filter came.");
  }

  /** What a SIS that gives no data does with a question. */
  static ProbeFinding declined(ProfileField field, Seen seen) {
    if (seen.status() == 401 || seen.status() == 403) {
      return ProbeFinding.unknown(
          field, "The SIS does not allow this key to ask that. " + seen.inWords());
    }
    if (seen.status() / 100 == 5 && seen.status() != 500 && seen.status() != 501) {
      return ProbeFinding.unknown(field, "The SIS failed to answer. " + seen.inWords());
    }
    return ProbeFinding.known(field, REFUSED, seen.inWords());
  }
}
