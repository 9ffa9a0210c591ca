package org.rollcall.platform.web.internal.page.rollover;

import org.rollcall.platform.core.rollover.RolloverStanding.Step;
import org.rollcall.platform.web.internal.view.Chip;

/**
 * How one step of a rollover is shown.
 *
 * @param now whether it is the next to be done
 * @param done whether it was done; it may be done again while the rollover goes on
 */
record StepCard(Chip chip, boolean now, boolean done, boolean later) {
  /** Of a step, while another is the next one. */
  static StepCard of(Step step, Step next, boolean goesOn) {
    boolean done = goesOn && step.compareTo(next) < 0;
    boolean now = step == next;
    var chip = done ? Chip.good("Done") : now ? Chip.busy("Next") : Chip.quiet("Later");
    return new StepCard(chip, now, done, !done && !now);
  }
}
