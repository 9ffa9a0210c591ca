package org.rollcall.connector.api.conformance;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Hears of each check as it ends, in the thread of the suite. The platform implements it; it does
 * not block.
 */
@ProviderType
@FunctionalInterface
public interface ConformanceListener {
  /** A check ended. */
  void ended(ConformanceCheck check);
}
