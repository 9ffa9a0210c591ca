package org.rollcall.connector.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Hears of each step of a check as it ends, in the thread of the check. The platform implements it;
 * it does not block.
 */
@ProviderType
@FunctionalInterface
public interface CheckListener {
  /** A step ended. */
  void ended(CheckStep step);
}
