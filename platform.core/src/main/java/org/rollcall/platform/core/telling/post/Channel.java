package org.rollcall.platform.core.telling.post;

/** How a message travels. */
public enum Channel {
  /** An e-mail to one address. */
  MAIL,
  /** A signed POST to the webhook of a district. */
  WEBHOOK
}
