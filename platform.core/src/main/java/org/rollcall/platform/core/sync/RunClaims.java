package org.rollcall.platform.core.sync;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * Which node of those that share a database has which connection in hand, so that one run goes on
 * per connection over all of them. A node that was not heard of for a while is taken for dead.
 * Blocks on the database.
 */
public interface RunClaims {
  /** What another node wants of the one that has a connection in hand. */
  enum Wish {
    /** Nothing. */
    NONE,
    /** Somebody stopped the run. */
    STOP,
    /** The connection is to be removed. */
    DISCONNECT,
    /** Another node has it in hand now. */
    LET_GO
  }

  /** How often a node must say that it lives. */
  Duration beat();

  /** Takes a connection in hand; false when another living node has it. */
  boolean take(ConnectionId connection);

  /** Lets go of it. */
  void release(ConnectionId connection);

  /** Says that this node lives and has these in hand; what is wanted of it, by connection. */
  Map<ConnectionId, Wish> hold(Set<ConnectionId> connections);

  /** Tells whoever has a connection in hand what is wanted. */
  void wish(ConnectionId connection, Wish wish);

  /** What living nodes have in hand, this one included. */
  Set<ConnectionId> inHand();
}
