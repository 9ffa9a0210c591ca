package org.rollcall.connector.api.probe;

import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.connector.api.capability.ProbeFinding;

/**
 * Hears of each finding of a probe as it is made, in the thread of the probe. The platform
 * implements it; it does not block.
 */
@ProviderType
@FunctionalInterface
public interface ProbeListener {
  /** Something was found out, or could not be. */
  void found(ProbeFinding finding);
}
