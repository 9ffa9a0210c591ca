package org.rollcall.platform.core.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.district.District;

/**
 * How far a district has come with a connector's guide.
 *
 * @param district whose progress it is; null while there is no district at all
 */
public record GuideStanding(
    @Nullable District district, ConnectorDescriptor connector, List<GuideStep> steps) {
  public GuideStanding {
    steps = List.copyOf(steps);
  }

  /** How many steps are done. */
  public long done() {
    return steps.stream().filter(GuideStep::done).count();
  }

  /** The newest tick. */
  public Optional<Tick> last() {
    return steps.stream()
        .flatMap(step -> step.ticked().stream())
        .max(Comparator.comparing(Tick::at));
  }
}
