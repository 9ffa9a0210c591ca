package org.rollcall.platform.core.plan;

/** What has become of a plan. */
public enum PlanState {
  /** It waits for a person; a dry run is merely there to be read. */
  OPEN,
  /** A later run applied what was left of it. */
  APPLIED,
  /** A later run found nothing suspicious any more: the SIS is back to normal. */
  HEALED,
  /** A person rejected it. */
  REJECTED,
  /** A newer one of its kind stands in its place. */
  REPLACED
}
