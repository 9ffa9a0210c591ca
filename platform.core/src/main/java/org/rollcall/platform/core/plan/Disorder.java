package org.rollcall.platform.core.plan;

import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/**
 * A SIS that did not keep its pages in order sends some records again and others never. Where so
 * many are lacking that the guard would hold the run, nobody could decide anything: what did not
 * come is not gone. Such a reading is no reading.
 */
final class Disorder {
  private Disorder() {}

  /**
   * Lets through what a person, or nobody, has to decide on.
   *
   * @throws SisException of kind ROSTER_INCOMPLETE where a collection fell short for want of order
   */
  static void refuse(RunMaterial material, Judgement judgement) {
    for (var alarm : judgement.alarms()) {
      var collection = alarm.type().collection();
      var counts = material.run().counts(collection);
      if (alarm.rule() == GuardRule.SHRUNK && counts.lacking() > 0) {
        throw new SisException(
            FailureKind.ROSTER_INCOMPLETE,
            PlanSentences.disorder(collection, counts.lacking(), counts.total()));
      }
    }
  }
}
