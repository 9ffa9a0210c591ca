package org.rollcall.platform.core.account;

import java.util.Optional;
import org.rollcall.connector.api.Secret;

/** Signs people in and out, and says who a session token or an API key is. */
public final class SignIn {
  /**
   * Tries address and password; slow on purpose. Failures are counted per address and per remote
   * address.
   */
  public SignInOutcome signIn(String email, Secret password, String remoteAddress) {
    throw new UnsupportedOperationException();
  }

  /**
   * The account behind a session token; empty when it is unknown, expired, or the account is
   * disabled.
   */
  public Optional<Account> bySession(String token) {
    throw new UnsupportedOperationException();
  }

  /**
   * The caller behind an API key, the operator key included; empty when it is unknown or the
   * account is disabled.
   */
  public Optional<Caller> byKey(String key) {
    throw new UnsupportedOperationException();
  }

  /** Ends a session. */
  public void signOut(String token) {
    throw new UnsupportedOperationException();
  }
}
