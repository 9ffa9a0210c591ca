package org.rollcall.platform.core.plan;

import java.time.Instant;

/**
 * That part of a held plan may be applied.
 *
 * @param generation which making of the plan it is about: a removal or change that came in later is
 *     not approved by it
 * @param until when it counts no longer
 */
public record Decision(
    PlanId plan,
    int generation,
    DecisionScope scope,
    String by,
    Instant at,
    String reason,
    Instant until) {}
