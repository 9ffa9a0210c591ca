package org.rollcall.platform.web.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.ApiKey;
import org.rollcall.platform.core.account.ApiKeys;
import org.rollcall.platform.core.account.TokenHash;

/** API keys in memory. */
public final class MemoryApiKeys implements ApiKeys {

  private final Map<Long, ApiKey> rows = new ConcurrentSkipListMap<>();

  @Override
  public synchronized ApiKey add(AccountId account, String name, TokenHash token, Instant created) {
    var key = new ApiKey(rows.size() + 1L, account, name, token, created);
    rows.put(key.id(), key);
    return key;
  }

  @Override
  public Optional<ApiKey> find(TokenHash token) {
    return rows.values().stream().filter(key -> key.token().equals(token)).findFirst();
  }

  @Override
  public List<ApiKey> of(AccountId account) {
    return rows.values().stream().filter(key -> key.account().equals(account)).toList();
  }

  @Override
  public void remove(long id) {
    rows.remove(id);
  }
}
