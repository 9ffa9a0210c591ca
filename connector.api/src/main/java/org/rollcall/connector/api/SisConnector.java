package org.rollcall.connector.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.roster.RosterSource;

/**
 * Our code for one SIS product. A partner's bundle registers one as an OSGi service; while it is
 * registered, districts can connect.
 *
 * <p>A connector keeps no state of a connection between calls, and starts no thread, timer or HTTP
 * client of its own: it reaches the SIS only through the {@link ConnectionContext} that a call
 * hands it. Its methods are called from many threads, for many connections at once. Abilities that
 * come later come as new interfaces, never as new methods here.
 */
@ConsumerType
public interface SisConnector {
  /** What the connector is for. Does not block; always the same. */
  ConnectorDescriptor descriptor();

  /**
   * Turns what an admin typed into addresses, or into one precise complaint per field. Does not
   * block and reaches nothing.
   *
   * @param typed the settings by field name; fields left empty are absent
   */
  AddressResolution resolve(Settings typed);

  /**
   * Tries a connection: address, TLS, token, permission, a school, a teacher, a class. Reads
   * little, changes nothing, ends within a minute, tells the listener of each step as it ends, and
   * stops at the first that fails.
   *
   * <p>Failures of the remote side are steps of the check, not exceptions.
   */
  ConnectionCheck check(ConnectionContext context, CheckListener listener);

  /**
   * Opens the roster of a connection for one run. Does not block; the first page asks for a token.
   */
  RosterSource openRoster(ConnectionContext context);

  /** Opens the gradebook of a connection; empty when the product has none. Does not block. */
  Optional<Gradebook> openGradebook(ConnectionContext context);
}
