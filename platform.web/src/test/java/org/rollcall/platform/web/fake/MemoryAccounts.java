package org.rollcall.platform.web.fake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Accounts;
import org.rollcall.platform.core.account.PasswordHash;

/** Accounts in memory; they can be made to fail like a database. */
public final class MemoryAccounts implements Accounts {

  private final Map<AccountId, Account> rows = new HashMap<>();
  private final Map<AccountId, PasswordHash> passwords = new HashMap<>();

  private @Nullable RuntimeException trouble;

  /** From now on nothing can be looked up. */
  public synchronized void breakWith(RuntimeException failure) {
    trouble = failure;
  }

  @Override
  public synchronized List<Account> all() {
    return rows.values().stream().sorted(Comparator.comparing(Account::email)).toList();
  }

  @Override
  public synchronized Optional<Account> find(AccountId id) {
    if (trouble != null) {
      throw trouble;
    }
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized Optional<Account> byEmail(String email) {
    return rows.values().stream().filter(account -> account.email().equals(email)).findFirst();
  }

  @Override
  public synchronized Optional<PasswordHash> password(AccountId id) {
    return Optional.ofNullable(passwords.get(id));
  }

  @Override
  public synchronized Optional<Account> add(Account said, PasswordHash password) {
    if (byEmail(said.email()).isPresent()) {
      return Optional.empty();
    }
    var account =
        new Account(
            new AccountId(rows.size() + 1L),
            said.email(),
            said.name(),
            said.role(),
            said.district(),
            said.disabled(),
            said.created());
    rows.put(account.id(), account);
    passwords.put(account.id(), password);
    return Optional.of(account);
  }

  @Override
  public synchronized void update(Account account) {
    rows.put(account.id(), account);
  }

  @Override
  public synchronized void setPassword(AccountId id, PasswordHash password) {
    passwords.put(id, password);
  }
}
