package org.rollcall.platform.web.fake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Session;
import org.rollcall.platform.core.account.Sessions;
import org.rollcall.platform.core.account.TokenHash;

/** Sessions in memory. */
public final class MemorySessions implements Sessions {

  private final Map<TokenHash, Session> rows = new ConcurrentHashMap<>();

  @Override
  public void add(Session session) {
    rows.put(session.token(), session);
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return Optional.ofNullable(rows.get(token));
  }

  @Override
  public void extend(TokenHash token, Instant expires) {
    rows.computeIfPresent(
        token, (key, old) -> new Session(key, old.account(), old.created(), expires));
  }

  @Override
  public void remove(TokenHash token) {
    rows.remove(token);
  }

  @Override
  public void removeAllOf(AccountId account) {
    rows.values().removeIf(session -> session.account().equals(account));
  }

  @Override
  public void removeExpired(Instant before) {
    rows.values().removeIf(session -> session.expires().isBefore(before));
  }
}
