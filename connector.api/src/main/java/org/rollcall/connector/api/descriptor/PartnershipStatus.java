package org.rollcall.connector.api.descriptor;

/** How far a partnership has come. May gain members. */
public enum PartnershipStatus {
  /** Districts can use it. */
  AVAILABLE,
  /** Some districts try it. */
  PILOT,
  /** It is being prepared. */
  PLANNED
}
