package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.eligibility.Confirmation;
import org.rollcall.platform.core.eligibility.EligibilityAnswers;
import org.rollcall.platform.core.eligibility.GivenAnswer;
import org.rollcall.platform.core.eligibility.KeptAnswer;

/** Answers in memory. */
public final class MemoryEligibilityAnswers implements EligibilityAnswers {
  private record Key(DistrictId district, ConnectorId connector) {}

  private final Map<Key, List<KeptAnswer>> answers = new HashMap<>();
  private final Map<Key, Confirmation> confirmations = new HashMap<>();
  private final Map<Long, Integer> warnings = new HashMap<>();
  private long newest;

  @Override
  public List<KeptAnswer> history(DistrictId district, ConnectorId connector) {
    return answers.getOrDefault(new Key(district, connector), List.of()).stream()
        .sorted(Comparator.comparing(KeptAnswer::number).reversed())
        .toList();
  }

  @Override
  public void add(
      DistrictId district, ConnectorId connector, List<GivenAnswer> given, Instant at, String by) {
    var kept = answers.computeIfAbsent(new Key(district, connector), key -> new ArrayList<>());
    given.forEach(answer -> kept.add(new KeptAnswer(++newest, answer, at, by)));
  }

  @Override
  public Optional<Confirmation> confirmation(DistrictId district, ConnectorId connector) {
    return Optional.ofNullable(confirmations.get(new Key(district, connector)));
  }

  @Override
  public void confirm(DistrictId district, ConnectorId connector, Confirmation confirmation) {
    confirmations.put(new Key(district, connector), confirmation);
  }

  @Override
  public Optional<Integer> warned(long answer) {
    return Optional.ofNullable(warnings.get(answer));
  }

  @Override
  public void warned(long answer, int days) {
    warnings.put(answer, days);
  }
}
