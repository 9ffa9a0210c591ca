package org.rollcall.platform.core.telling.post;

/** How the way to a mail server is kept private. */
public enum MailSecurity {
  /** TLS begins after a word in clear; without it nothing is sent. Port 587, mostly. */
  STARTTLS(587),
  /** TLS from the first octet. Port 465, mostly. */
  TLS(465),
  /** None: only to this machine. */
  PLAIN(25);

  private final int usualPort;

  MailSecurity(int usualPort) {
    this.usualPort = usualPort;
  }

  /** The port where nothing else is said. */
  public int usualPort() {
    return usualPort;
  }
}
