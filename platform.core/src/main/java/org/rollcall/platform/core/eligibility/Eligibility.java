package org.rollcall.platform.core.eligibility;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.connector.api.descriptor.Verdict;

/**
 * What follows from all answers of a district on one connector.
 *
 * @param reasons one per answered question, in the connector's order
 * @param open questions that nobody answered yet
 */
public record Eligibility(List<Reason> reasons, List<EligibilityQuestion> open) {
  public Eligibility {
    reasons = List.copyOf(reasons);
    open = List.copyOf(open);
  }

  /**
   * The verdict: of several, the least favourable. Empty while a question is open, unless an answer
   * already says "not yet"; and empty for a connector without questions.
   */
  public Optional<Verdict> verdict() {
    var worst = reasons.stream().map(Reason::verdict).max(Comparator.naturalOrder());
    return open.isEmpty() ? worst : worst.filter(Verdict.NOT_YET::equals);
  }

  /** Whether the district is not yet eligible. */
  public boolean notYet() {
    return verdict().filter(Verdict.NOT_YET::equals).isPresent();
  }

  /** What the district cannot use, although the connector may offer it. */
  public Set<Capability> withheld() {
    return reasons.stream()
        .flatMap(reason -> reason.withholds().stream())
        .collect(toCollection(() -> EnumSet.noneOf(Capability.class)));
  }

  /** Why the district cannot use something. */
  public List<Reason> withholding(Capability capability) {
    return reasons.stream().filter(reason -> reason.withholds().contains(capability)).toList();
  }

  /** The reasons for the verdict "not yet". */
  public List<Reason> against() {
    return reasons.stream().filter(reason -> reason.verdict() == Verdict.NOT_YET).toList();
  }

  /** What ran out or does so soon. */
  public List<Reason> ending() {
    return reasons.stream()
        .filter(
            reason ->
                reason.kind() == Reason.Kind.ENDS_SOON || reason.kind() == Reason.Kind.RAN_OUT)
        .toList();
  }

  /** The first day on which one of the answers does not hold any more. */
  public Optional<LocalDate> ends() {
    return reasons.stream()
        .map(Reason::ends)
        .filter(Objects::nonNull)
        .map(LocalDate.class::cast)
        .min(Comparator.naturalOrder());
  }
}
