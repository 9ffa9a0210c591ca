package org.rollcall.platform.core.connection;

/** Where a connection keeps a secret. */
public enum CredentialSlot {
  /** The one that is used. */
  CURRENT,
  /** The one that takes over when the current one expires or is rejected. */
  NEXT
}
