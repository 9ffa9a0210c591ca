package org.rollcall.platform.core.account;

import java.time.Duration;

/** How a sign-in ended. */
public sealed interface SignInOutcome {
  /** It worked; the token goes into a cookie and is not kept here. */
  record Accepted(String token, Account account) implements SignInOutcome {}

  /** Address and password do not fit, or the account is disabled: not told apart. */
  record Rejected() implements SignInOutcome {}

  /** Too many failures; try again after that long. */
  record Throttled(Duration retryAfter) implements SignInOutcome {}
}
