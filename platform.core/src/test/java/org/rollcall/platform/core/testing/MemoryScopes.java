package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.scope.KeptScope;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scope.Scopes;

/** Scopes in memory. */
public final class MemoryScopes implements Scopes {
  private final Map<ConnectionId, KeptScope> all = new HashMap<>();

  private final Map<ConnectionId, byte[]> outside = new HashMap<>();

  @Override
  public synchronized KeptScope of(ConnectionId connection) {
    return all.getOrDefault(connection, KeptScope.NONE);
  }

  @Override
  public synchronized void keep(ConnectionId connection, Scope scope, Instant at, String by) {
    all.put(connection, new KeptScope(scope, at, by, of(connection).applied()));
  }

  @Override
  public synchronized void applied(ConnectionId connection, String fingerprint) {
    var kept = of(connection);
    all.put(connection, new KeptScope(kept.scope(), kept.changed(), kept.changedBy(), fingerprint));
  }

  @Override
  public synchronized byte[] classesOutside(ConnectionId connection) {
    return outside.getOrDefault(connection, new byte[0]);
  }

  @Override
  public synchronized void keepClassesOutside(ConnectionId connection, byte[] classes) {
    outside.put(connection, classes);
  }
}
