package org.rollcall.connector.api;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.connector.api.capability.CapabilityProfile;

/**
 * All that a connector gets to know of a connection, and its only way out. The platform implements
 * it; valid for one call or run.
 */
@ProviderType
public interface ConnectionContext {
  /** What the admin filled in, secrets apart; plus what an earlier check found out. */
  Settings settings();

  /** The addresses, from {@link SisConnector#resolve} or as confirmed by a check. */
  ServiceAddresses addresses();

  /** Key and secret. */
  Credential credential();

  /** The platform's clock. */
  Clock clock();

  /**
   * The platform's HTTP client. It sends only to this connection's addresses, never follows a
   * redirect to another origin, bounds every answer in time and size, and logs without bodies. Its
   * {@code send} blocks; {@code sendAsync} is not offered.
   *
   * <p>It throws {@link org.rollcall.connector.api.failure.SisException} of kind ADDRESS_WRONG or
   * UNAVAILABLE where an address is refused, cannot be resolved, does not answer, or its TLS is not
   * to be trusted.
   */
  HttpClient http();

  /**
   * Waits, because the SIS asked to. The only way for a connector to wait.
   *
   * @throws org.rollcall.connector.api.failure.SisException of kind RATE_LIMITED when the platform
   *     will not wait that long
   */
  void pause(Duration wait);

  /**
   * What the latest probe found out about this SIS; empty when there was none. A connector keeps to
   * it where it says more than its own defaults: page size, order, routes.
   */
  default Optional<CapabilityProfile> capabilities() {
    return Optional.empty();
  }
}
