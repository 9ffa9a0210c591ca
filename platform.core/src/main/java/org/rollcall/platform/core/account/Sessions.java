package org.rollcall.platform.core.account;

import java.time.Instant;
import java.util.Optional;

/** Sessions, by the hash of their token. Blocks on the database. */
public interface Sessions {
  /** Adds one. */
  void add(Session session);

  /** One by its token's hash, expired or not. */
  Optional<Session> find(TokenHash token);

  /** Replaces when one expires; nothing happens when it has ended meanwhile. */
  void extend(TokenHash token, Instant expires);

  /** Ends one. */
  void remove(TokenHash token);

  /** Ends all of an account. */
  void removeAllOf(AccountId account);

  /** Forgets those that expired before a moment. */
  void removeExpired(Instant before);
}
