package org.rollcall.platform.core.plan;

/** Why a plan was made and not applied at once. */
public enum PlanKind {
  /** The guard holds it: a person must look. */
  HELD,
  /** A person asked what a sync would change. */
  DRY_RUN,
  /** A person asked what undoing a run would change. */
  UNDO
}
