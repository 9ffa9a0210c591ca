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
  Optional<Connection> add(Connection connection, StoredCredential credential);

  /** Replaces what is stored of one, the credentials apart. */
  void update(Connection connection);

  /** Replaces what is stored of one and the credential in that slot, at once. */
  void update(Connection connection, StoredCredential credential);

  /** Removes one with its credentials, runs and stored roster. May take long for a large roster. */
  void remove(ConnectionId id);
}
