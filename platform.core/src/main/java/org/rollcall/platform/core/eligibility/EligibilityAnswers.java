package org.rollcall.platform.core.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;

/** What districts answered on connectors, and what they confirmed. Blocks on the database. */
public interface EligibilityAnswers {
  /** All answers of a district on a connector, newest first; nothing is ever forgotten. */
  List<KeptAnswer> history(DistrictId district, ConnectorId connector);

  /** Adds answers, at once. */
  void add(
      DistrictId district, ConnectorId connector, List<GivenAnswer> given, Instant at, String by);

  /** The last confirmation, whether it still holds or not. */
  Optional<Confirmation> confirmation(DistrictId district, ConnectorId connector);

  /** Keeps a confirmation in place of the one before. */
  void confirm(DistrictId district, ConnectorId connector, Confirmation confirmation);

  /** Of which day somebody was warned last that an answer runs out; empty when of none. */
  Optional<Integer> warned(long answer);

  /** Keeps that somebody was warned, so that it happens once. */
  void warned(long answer, int days);
}
