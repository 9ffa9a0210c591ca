package org.rollcall.platform.core.account;

import java.util.List;
import org.rollcall.connector.api.Secret;

/**
 * Lists, adds, resets and disables accounts, and their API keys: operators all of them, admins
 * those of their district.
 */
public final class KeepAccounts {
  /** Those the caller may see, by e-mail address. */
  public List<Account> list(Caller caller) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds one. An admin may add admins of the own district only. Refused per field (email, name,
   * password, district).
   */
  public Account add(Caller caller, NewAccount account) {
    throw new UnsupportedOperationException();
  }

  /** Sets a new password and ends the account's sessions. */
  public void reset(Caller caller, AccountId id, Secret password) {
    throw new UnsupportedOperationException();
  }

  /** Changes the caller's own password; the current one must be given. */
  public void changeOwnPassword(Caller caller, Secret current, Secret next) {
    throw new UnsupportedOperationException();
  }

  /**
   * Disables or enables one, and ends its sessions. The last enabled operator cannot be disabled.
   */
  public void setDisabled(Caller caller, AccountId id, boolean disabled) {
    throw new UnsupportedOperationException();
  }

  /** Makes a key for the caller's own account; the text is shown once. */
  public String createKey(Caller caller, String name) {
    throw new UnsupportedOperationException();
  }

  /** The keys of the caller's own account. */
  public List<ApiKey> keys(Caller caller) {
    throw new UnsupportedOperationException();
  }

  /** Takes away a key of the caller's own account. */
  public void revokeKey(Caller caller, long id) {
    throw new UnsupportedOperationException();
  }
}
