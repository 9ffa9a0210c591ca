package org.rollcall.platform.core.plan;

/**
 * The use cases around plans.
 *
 * @param review shows them
 * @param decide approves and rejects them, and sets the limits
 * @param undo takes back what a run changed
 * @param adopt approves what a dry run found
 * @param outside keeps what lies outside the scope
 * @param grace says how long what is missing stays, and what becomes of it
 * @param suspended shows what is suspended
 */
public record Safeguard(
    ReviewPlans review,
    DecideOnPlans decide,
    UndoRuns undo,
    AdoptDryRuns adopt,
    KeepOutside outside,
    GiveGrace grace,
    SeeSuspended suspended) {}
