package org.rollcall.platform.core.guide;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.SetupStep;

/**
 * One step of a guide as a district follows it.
 *
 * @param number its place in the guide, from 1
 * @param tick that it was done; null while it is not
 */
public record GuideStep(int number, StepKey key, SetupStep step, @Nullable Tick tick) {
  /** Whether it was done. */
  public boolean done() {
    return tick != null;
  }

  /** That it was done. */
  public Optional<Tick> ticked() {
    return Optional.ofNullable(tick);
  }
}
