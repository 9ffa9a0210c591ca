package org.rollcall.platform.core.setup;

import java.util.Optional;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.NewDistrict;

/** The one-time set-up, open as long as there is no account. */
public final class FirstStart {
  /**
   * The token of the set-up link, new at every start of the platform; empty once there is an
   * account.
   */
  public Optional<String> token() {
    throw new UnsupportedOperationException();
  }

  /** Whether a token opens the set-up now; compared in constant time. */
  public boolean admits(String token) {
    throw new UnsupportedOperationException();
  }

  /**
   * A district made before by the command line, to be completed instead of making another; never
   * the demo.
   */
  public Optional<District> begun() {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes the district and the first account, an operator, at once.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal per field: districtName, emailDomains, zone,
   *     email, name, password; as not found when the token does not admit
   */
  public Account finish(
      String token, NewDistrict district, String email, String name, Secret password) {
    throw new UnsupportedOperationException();
  }
}
