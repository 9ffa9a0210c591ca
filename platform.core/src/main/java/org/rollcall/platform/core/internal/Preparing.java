package org.rollcall.platform.core.internal;

import java.time.Clock;
import java.time.ZoneId;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.FlowGate;
import org.rollcall.platform.core.connection.RunPlan;
import org.rollcall.platform.core.connection.SwitchOff;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.eligibility.CheckEligibility;
import org.rollcall.platform.core.eligibility.Confirming;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.rollcall.platform.core.guide.FollowGuide;
import org.rollcall.platform.core.interest.ExpressInterest;
import org.rollcall.platform.core.setup.DistrictChoice;
import org.rollcall.platform.core.store.Store;

/** What a district does before it connects, put together. */
record Preparing(
    DistrictChoice choice,
    FlowGate gate,
    KeptEligibility kept,
    CheckEligibility checkEligibility,
    FollowGuide followGuide,
    ExpressInterest expressInterest) {
  static Preparing over(
      Store store, ConnectorRegistry registry, RunPlan plan, AuditLog audit, Clock clock) {
    var choice = new DistrictChoice(store.districts(), ZoneId.systemDefault());
    var answers = store.eligibilityAnswers();
    var kept = new KeptEligibility(answers, store.districts(), registry, clock);
    var gate =
        new FlowGate(
            kept,
            choice,
            store.connections(),
            new SwitchOff(store.connections(), store.agreements()::remove, plan, audit),
            new Confirming(answers, audit, clock));
    return new Preparing(
        choice,
        gate,
        kept,
        new CheckEligibility(kept, answers, choice, registry, gate, audit, clock),
        new FollowGuide(store.ticks(), choice, registry, audit, clock),
        new ExpressInterest(store.interests(), choice, audit, clock));
  }
}
