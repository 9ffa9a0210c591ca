package org.rollcall.platform.core.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API keys, by the hash of the key. Blocks on the database. */
public interface ApiKeys {
  /** Adds one. */
  ApiKey add(AccountId account, String name, TokenHash token, Instant created);

  /** One by the hash of the key. */
  Optional<ApiKey> find(TokenHash token);

  /** Those of an account, oldest first. */
  List<ApiKey> of(AccountId account);

  /** Takes one away; nothing happens when there is none. */
  void remove(long id);
}
