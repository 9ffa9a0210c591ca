package org.rollcall.platform.web.internal.api;

/** Who may ask a route at all; what they see of a district is decided by the core. */
enum Access {
  /** Whoever reaches the machine. */
  OPEN,
  /** Every account; the answer holds nothing of districts that the account may not see. */
  ACCOUNT,
  /** Every account, about one thing of a district; another district's is not found. */
  DISTRICT,
  /** Operators only. */
  OPERATOR
}
