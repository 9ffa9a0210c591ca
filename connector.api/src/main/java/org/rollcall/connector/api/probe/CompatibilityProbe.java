package org.rollcall.connector.api.probe;

import org.osgi.annotation.versioning.ConsumerType;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.capability.CapabilityProfile;

/**
 * Finds out what one SIS really does. An ability that a connector may have: it implements this
 * beside {@link org.rollcall.connector.api.SisConnector}, and the platform asks whether it did.
 */
@ConsumerType
public interface CompatibilityProbe {
  /**
   * Asks the SIS a bounded number of small questions, one after the other, and tells the listener
   * of each finding as it is made. Blocks for three minutes at most.
   *
   * <p>Without consent to write nothing is changed. With it, one scratch line item is made in the
   * class that was named, changed and deleted again, whatever happens in between; what could not be
   * deleted is named in the profile. No student is touched.
   *
   * <p>A question that the SIS does not answer leaves its field unknown, with the reason.
   *
   * @throws org.rollcall.connector.api.failure.SisException where nothing can be asked at all, in
   *     particular without a token
   */
  CapabilityProfile probe(ConnectionContext context, ProbeConsent consent, ProbeListener listener);
}
