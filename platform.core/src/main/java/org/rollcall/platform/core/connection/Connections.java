package org.rollcall.platform.core.connection;

import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.district.DistrictId;

/** The connections of all districts. Blocks on the database. */
public interface Connections {
  /** All, by district and name. */
  List<Connection> all();

  /** Those of a district, by name. */
  List<Connection> of(DistrictId district);

  /** One by its identifier. */
  Optional<Connection> find(ConnectionId id);

  /**
   * Adds one with its sealed credential, at once; the id of the argument is ignored. Empty when the
   * district has that name already.
   */
  Optional<Connection> add(Connection connection, SealedCredential credential);

  /** Replaces what is stored of one, the credential apart. */
  void update(Connection connection);

  /** Replaces what is stored of one and its credential, at once. */
  void update(Connection connection, SealedCredential credential);

  /** The sealed credential; empty when there is no such connection. */
  Optional<SealedCredential> credential(ConnectionId id);

  /** Removes one with its credential, runs and stored roster. May take long for a large roster. */
  void remove(ConnectionId id);
}
