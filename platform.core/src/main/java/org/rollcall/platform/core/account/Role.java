package org.rollcall.platform.core.account;

/** What an account may do. Further roles come later. */
public enum Role {
  /** All districts, connectors and settings. */
  OPERATOR,
  /** One district. */
  ADMIN
}
