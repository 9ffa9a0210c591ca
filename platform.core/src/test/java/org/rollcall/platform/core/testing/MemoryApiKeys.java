package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.ApiKey;
import org.rollcall.platform.core.account.ApiKeys;
import org.rollcall.platform.core.account.TokenHash;

/** API keys in memory. */
public final class MemoryApiKeys implements ApiKeys {
  private final List<ApiKey> keys = new ArrayList<>();

  @Override
  public ApiKey add(AccountId account, String name, TokenHash token, Instant created) {
    var key = new ApiKey(keys.size() + 1L, account, name, token, created);
    keys.add(key);
    return key;
  }

  @Override
  public Optional<ApiKey> find(TokenHash token) {
    return keys.stream().filter(key -> key.token().equals(token)).findFirst();
  }

  @Override
  public List<ApiKey> of(AccountId account) {
    return keys.stream().filter(key -> key.account().equals(account)).toList();
  }

  @Override
  public void remove(long id) {
    keys.removeIf(key -> key.id() == id);
  }
}
