package org.rollcall.platform.core.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.RunClaims;

/** Claims of one node, and of others as far as a test says. */
public final class MemoryClaims implements RunClaims {
  private final Set<ConnectionId> own = new HashSet<>();
  private final Set<ConnectionId> others = new HashSet<>();
  private final Map<ConnectionId, Wish> wishes = new HashMap<>();
  private volatile Runnable letGo = () -> {};

  /** What happens whenever this node lets go of a connection, just before. */
  public void whenLetGo(Runnable then) {
    letGo = then;
  }

  /** From now on another node has this one in hand. */
  public synchronized void takenElsewhere(ConnectionId connection) {
    others.add(connection);
  }

  /** The other node is done, or dead. */
  public synchronized void freedElsewhere(ConnectionId connection) {
    others.remove(connection);
  }

  /** What was wished. */
  public synchronized Wish wished(ConnectionId connection) {
    return wishes.getOrDefault(connection, Wish.NONE);
  }

  @Override
  public Duration beat() {
    return Duration.ofHours(1);
  }

  @Override
  public synchronized boolean take(ConnectionId connection) {
    if (others.contains(connection)) {
      return false;
    }
    own.add(connection);
    return true;
  }

  @Override
  public void release(ConnectionId connection) {
    letGo.run();
    synchronized (this) {
      own.remove(connection);
    }
  }

  @Override
  public synchronized Map<ConnectionId, Wish> hold(Set<ConnectionId> connections) {
    return Map.copyOf(wishes);
  }

  @Override
  public synchronized void wish(ConnectionId connection, Wish wish) {
    wishes.put(connection, wish);
  }

  @Override
  public synchronized Set<ConnectionId> inHand() {
    var all = new HashSet<>(own);
    all.addAll(others);
    return all;
  }
}
