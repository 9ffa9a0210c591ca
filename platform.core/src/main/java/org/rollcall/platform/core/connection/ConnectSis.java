package org.rollcall.platform.core.connection;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.Districts;

/** Connects a district to its SIS: checks first, saves only what works. */
public final class ConnectSis implements AutoCloseable {
  /** Connects these districts by these connectors. */
  public ConnectSis(
      Connections connections,
      Districts districts,
      ConnectorRegistry registry,
      CredentialSeal seal,
      ConnectionContexts contexts,
      RunPlan plan,
      Clock clock) {}

  /**
   * Starts a check of what was filled in; when it passes, the connection is saved.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal per field when something typed cannot be
   *     right, as a conflict when the name is taken, as unavailable when the connector is not there
   */
  public CheckRun begin(Caller caller, ConnectRequest request) {
    throw new UnsupportedOperationException();
  }

  /** Starts a check of a connection as it is stored. */
  public CheckRun check(Caller caller, ConnectionId id) {
    throw new UnsupportedOperationException();
  }

  /**
   * A check as it stands now; refused as not found when unknown, forgotten or another district's.
   */
  public CheckRun find(Caller caller, CheckRunId id) {
    throw new UnsupportedOperationException();
  }

  /** Waits until a check has ended, at most two minutes. */
  public CheckRun await(Caller caller, CheckRunId id) {
    throw new UnsupportedOperationException();
  }

  /** The connections that the caller may see, by district and name. */
  public List<Connection> list(Caller caller) {
    throw new UnsupportedOperationException();
  }

  /** One connection; refused as not found. */
  public Connection find(Caller caller, ConnectionId id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Remembers that a person agreed to these flows, and plans the nightly run once import is among
   * them.
   */
  public Connection acknowledge(Caller caller, ConnectionId id, Set<DataFlow> flows) {
    throw new UnsupportedOperationException();
  }

  /** Stops what runs, then removes the connection with its credential, roster and history. */
  public void disconnect(Caller caller, ConnectionId id) {
    throw new UnsupportedOperationException();
  }

  /** Stops the checks that go on. */
  @Override
  public void close() {}
}
