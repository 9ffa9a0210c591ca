package org.rollcall.connector.api.conformance;

import org.osgi.annotation.versioning.ConsumerType;
import org.rollcall.connector.api.ConnectionContext;

/**
 * Runs a suite of conformance checks. An ability that a connector may have: it implements this
 * beside {@link org.rollcall.connector.api.SisConnector}, and the platform asks whether it did.
 *
 * @see <a href="https://github.com/googleworkspace/oneroster-integration-conformance-tests">The
 *     suite for OneRoster 1.1 and 1.2, read 2026-07-30</a>
 */
@ConsumerType
public interface ConformanceSuite {
  /**
   * Takes every check that can be taken, one after the other, and tells the listener of each as it
   * ends. Blocks for five minutes at most.
   *
   * <p>It writes line items and results into one class of one teacher, and deletes them again,
   * whatever happens in between; what could not be deleted is named in the report. It is only
   * called with a person's consent.
   *
   * <p>Failures of the remote side are checks that failed, not exceptions. A check that depends on
   * one that failed is skipped.
   */
  ConformanceReport run(
      ConnectionContext context, ConformanceConsent consent, ConformanceListener listener);
}
