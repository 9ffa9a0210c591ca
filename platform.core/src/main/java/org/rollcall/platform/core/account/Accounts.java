package org.rollcall.platform.core.account;

import java.util.List;
import java.util.Optional;

/** The accounts of this installation. Blocks on the database. */
public interface Accounts {
  /** All, by e-mail address. */
  List<Account> all();

  /** One by its identifier. */
  Optional<Account> find(AccountId id);

  /** One by its e-mail address, lower case. */
  Optional<Account> byEmail(String email);

  /** The stored password of an account. */
  Optional<PasswordHash> password(AccountId id);

  /**
   * Adds one; id and created of the argument are ignored for the id, kept for the moment. Empty
   * when the address is taken.
   */
  Optional<Account> add(Account account, PasswordHash password);

  /** Replaces what is stored of one, the password apart. */
  void update(Account account);

  /** Replaces a password. */
  void setPassword(AccountId id, PasswordHash password);
}
