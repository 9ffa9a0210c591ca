package org.rollcall.platform.core.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.district.District;

/**
 * How a district stands with a connector: what it answered, and what follows.
 *
 * @param district whose answers these are; null while there is no district at all
 * @param today the day it was judged on, in the district's zone
 * @param history every answer ever given, newest first
 * @param last the last confirmation, whether it still holds or not; null when there was none
 */
public record EligibilityStanding(
    @Nullable District district,
    ConnectorDescriptor connector,
    LocalDate today,
    Eligibility eligibility,
    List<KeptAnswer> history,
    @Nullable Confirmation last) {
  public EligibilityStanding {
    history = List.copyOf(history);
  }

  /** The newest answer by question. */
  public Map<String, KeptAnswer> answers() {
    var newest = new LinkedHashMap<String, KeptAnswer>();
    history.forEach(answer -> newest.putIfAbsent(answer.question(), answer));
    return newest;
  }

  /** What ran out or does so soon, the first to end before the others. */
  public List<EndingAnswer> ending() {
    var newest = answers();
    return eligibility.reasons().stream()
        .flatMap(
            reason ->
                Optional.ofNullable(newest.get(reason.question()))
                    .flatMap(answer -> EndingAnswer.of(connector, answer, reason))
                    .stream())
        .sorted(Comparator.comparing(EndingAnswer::daysLeft))
        .toList();
  }

  /** The confirmation of those answers that count now; empty when an answer changed since. */
  public Optional<Confirmation> confirmation() {
    return Optional.ofNullable(last).filter(it -> it.through() >= newest());
  }

  /** Whether somebody must confirm before anything flows. */
  public boolean needsConfirmation() {
    return eligibility.notYet() && confirmation().isEmpty();
  }

  /** The number of the newest answer; 0 when there is none. */
  long newest() {
    return history.stream().mapToLong(KeptAnswer::number).max().orElse(0);
  }
}
