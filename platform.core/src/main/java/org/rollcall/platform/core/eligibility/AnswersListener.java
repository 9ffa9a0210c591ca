package org.rollcall.platform.core.eligibility;

import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.DistrictId;

/** Hears of every change of answers, to act on what follows. */
@FunctionalInterface
public interface AnswersListener {
  /**
   * Answers changed.
   *
   * @param standing what follows from them now
   */
  void answered(Caller caller, DistrictId district, EligibilityStanding standing);
}
