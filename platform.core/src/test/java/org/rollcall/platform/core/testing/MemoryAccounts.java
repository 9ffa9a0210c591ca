package org.rollcall.platform.core.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Accounts;
import org.rollcall.platform.core.account.PasswordHash;

/** Accounts in memory. */
public final class MemoryAccounts implements Accounts {
  private final List<Account> accounts = new ArrayList<>();
  private final Map<AccountId, PasswordHash> passwords = new HashMap<>();

  @Override
  public List<Account> all() {
    return List.copyOf(accounts);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Account> byEmail(String email) {
    return accounts.stream().filter(account -> account.email().equals(email)).findFirst();
  }

  @Override
  public Optional<PasswordHash> password(AccountId id) {
    return Optional.ofNullable(passwords.get(id));
  }

  @Override
  public Optional<Account> add(Account account, PasswordHash password) {
    if (byEmail(account.email()).isPresent()) {
      return Optional.empty();
    }
    var added = withId(account, new AccountId(accounts.size() + 1L));
    accounts.add(added);
    passwords.put(added.id(), password);
    return Optional.of(added);
  }

  @Override
  public void update(Account account) {
    accounts.replaceAll(other -> other.id().equals(account.id()) ? account : other);
  }

  @Override
  public void setPassword(AccountId id, PasswordHash password) {
    passwords.put(id, password);
  }

  private static Account withId(Account account, AccountId id) {
    return new Account(
        id,
        account.email(),
        account.name(),
        account.role(),
        account.district(),
        account.disabled(),
        account.created());
  }
}
