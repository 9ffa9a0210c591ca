package org.rollcall.platform.core.connector;

import org.rollcall.connector.api.SisConnector;

/**
 * The right to use a connector until it is closed; the bundle does not leave before, unless the
 * deadline passes.
 */
public interface ConnectorLease extends AutoCloseable {
  /** The connector. Not to be kept beyond the lease. */
  SisConnector connector();

  /** The bundle's version. */
  String version();

  /**
   * Whether the bundle is to leave: a run stops at its next page and goes on, or starts over, with
   * the new one.
   */
  boolean leaving();

  /** Gives the connector back. */
  @Override
  void close();
}
