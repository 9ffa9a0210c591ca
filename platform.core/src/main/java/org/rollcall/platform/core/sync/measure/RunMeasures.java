package org.rollcall.platform.core.sync.measure;

import java.util.List;

/**
 * The stages of a run in the order in which they began, and its traffic. A collection that was read
 * again has several spans.
 */
public record RunMeasures(List<StageSpan> stages, Traffic traffic) {
  /** Of a run of which nothing was measured. */
  public static final RunMeasures NONE = new RunMeasures(List.of(), Traffic.NONE);

  public RunMeasures {
    stages = List.copyOf(stages);
  }
}
