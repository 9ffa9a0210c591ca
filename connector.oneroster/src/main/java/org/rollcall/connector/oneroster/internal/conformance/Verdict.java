package org.rollcall.connector.oneroster.internal.conformance;

import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.connector.api.conformance.CheckOutcome;
import org.rollcall.connector.oneroster.internal.trial.Seen;

/** What an answer means for one check. */
record Verdict(CheckOutcome outcome, String seen) {
  static Verdict passed(String seen) {
    return new Verdict(CheckOutcome.PASSED, seen);
  }

  static Verdict warned(String seen) {
    return new Verdict(CheckOutcome.WARNED, seen);
  }

  static Verdict failed(String seen) {
    return new Verdict(CheckOutcome.FAILED, seen);
  }

  static Verdict of(boolean passed, String seen) {
    return passed ? passed(seen) : failed(seen);
  }

  /** Fails where the answer has another status than these, or is a page for people. */
  static Verdict status(Seen seen, Set<Integer> expected) {
    var words = seen.inWords();
    if (!expected.contains(seen.status()) || seen.page()) {
      var wanted =
          expected.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
      return failed(words + " Expected " + wanted + ".");
    }
    return passed("Status " + seen.status() + ".");
  }

  /** Fails where no collection came with status 200. */
  static Verdict data(Seen seen, String collection) {
    var status = status(seen, Set.of(200));
    if (status.outcome() == CheckOutcome.FAILED || seen.collection()) {
      return status;
    }
    return failed("Status 200, but no \"" + collection + "\" in the answer. " + seen.remark());
  }

  boolean isFailure() {
    return outcome == CheckOutcome.FAILED;
  }
}
