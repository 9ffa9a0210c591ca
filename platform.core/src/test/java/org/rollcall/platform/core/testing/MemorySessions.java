package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Session;
import org.rollcall.platform.core.account.Sessions;
import org.rollcall.platform.core.account.TokenHash;

/** Sessions in memory. */
public final class MemorySessions implements Sessions {
  private final Map<TokenHash, Session> sessions = new HashMap<>();

  @Override
  public void add(Session session) {
    sessions.put(session.token(), session);
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return Optional.ofNullable(sessions.get(token));
  }

  @Override
  public void extend(TokenHash token, Instant expires) {
    sessions.computeIfPresent(
        token, (key, old) -> new Session(key, old.account(), old.created(), expires));
  }

  @Override
  public void remove(TokenHash token) {
    sessions.remove(token);
  }

  @Override
  public void removeAllOf(AccountId account) {
    sessions.values().removeIf(session -> session.account().equals(account));
  }

  @Override
  public void removeExpired(Instant before) {
    sessions.values().removeIf(session -> session.expires().isBefore(before));
  }
}
