package org.rollcall.platform.web.internal.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.Caller;

/**
 * Who sits at the browser.
 *
 * @param account the signed-in account; null for somebody not signed in
 * @param token the secret in the visitor's cookie: of the session, or of the visit before it
 */
public record Visitor(@Nullable Account account, String token) {

  /** The account as the core's use cases take it; empty for somebody not signed in. */
  public Optional<Caller> caller() {
    return Optional.ofNullable(account).map(Caller::of);
  }

  /** The token that every form of this visitor carries. */
  public String csrf() {
    return CsrfToken.of(token);
  }

  @Override
  public String toString() {
    return "Visitor[" + (account == null ? "nobody" : account.id()) + "]";
  }
}
