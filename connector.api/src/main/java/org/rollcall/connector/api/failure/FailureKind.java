package org.rollcall.connector.api.failure;

/**
 * Why something failed, and who can put it right. May gain members: outside this bundle, every
 * switch over it has a default.
 *
 * <p>docs/failures.md has a section for each.
 */
public enum FailureKind {
  /** The SIS does not accept key and secret: 401, {@code invalid_client}. */
  CREDENTIALS_REJECTED(Actor.DISTRICT_ADMIN),
  /** Key and secret are past their date. */
  CREDENTIALS_EXPIRED(Actor.DISTRICT_ADMIN),
  /**
   * Key and secret are right, the permission is not: 403, a scope not granted, a write not
   * registered.
   */
  PERMISSION_MISSING(Actor.DISTRICT_ADMIN),
  /**
   * Nothing of the kind lives at the address: DNS, the TLS name or issuer, 404 on a base path, HTML
   * instead of JSON.
   */
  ADDRESS_WRONG(Actor.DISTRICT_ADMIN),
  /** The SIS asks to wait: 429. */
  RATE_LIMITED(Actor.NOBODY),
  /** The SIS does not answer: 5xx, a time-out, a refused connection, its expired certificate. */
  UNAVAILABLE(Actor.NOBODY),
  /** The answer is malformed, truncated, or breaks the contract. */
  DATA_UNREADABLE(Actor.DEVELOPERS),
  /**
   * A CSV package cannot be read: its archive, its manifest, the first row of a file, or one of its
   * rows.
   */
  FILE_UNREADABLE(Actor.DISTRICT_ADMIN),
  /** A collection could not be proven whole. */
  ROSTER_INCOMPLETE(Actor.NOBODY),
  /** This edition of the SIS lacks the endpoint. */
  NOT_OFFERED(Actor.NOBODY),
  /** The SIS understood a write and declined it: 400, 409, 422. */
  REFUSED(Actor.TEACHER),
  /** A signed request is refused because of its time: the clock of this machine is off. */
  CLOCK_WRONG(Actor.OPERATOR),
  /** The connector's bundle left. */
  CONNECTOR_GONE(Actor.OPERATOR),
  /** Rollcall cannot store: disk full, database gone. */
  STORAGE_UNAVAILABLE(Actor.OPERATOR),
  /** A bug of Rollcall or of a connector. */
  DEFECT(Actor.DEVELOPERS);

  private final Actor whoActs;

  FailureKind(Actor whoActs) {
    this.whoActs = whoActs;
  }

  /** Who acts first. */
  public Actor whoActs() {
    return whoActs;
  }
}
