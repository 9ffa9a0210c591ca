package org.rollcall.platform.core.connection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;

/** The connections of all districts. Blocks on the database. */
public interface Connections {
  /** All, by district and name. */
  List<Connection> all();

  /** Those of a district, by name. */
  List<Connection> of(DistrictId district);

  /** One by its identifier. */
  Optional<Connection> find(ConnectionId id);

  /** One that the caller may see; refused as not found. */
  default Connection visible(Caller caller, ConnectionId id) {
    return find(id)
        .filter(connection -> caller.maySee(connection.district()))
        .orElseThrow(() -> Refusal.notFound("connection"));
  }

  /**
   * Adds one with its sealed credential, at once; the id of the argument is ignored. Empty when the
   * district has that name already.
   */
  Optional<Connection> add(Connection connection, StoredCredential credential);

  /**
   * Adds one without any credential, because no SIS is asked; the id of the argument is ignored.
   * Empty when the district has that name already.
   */
  Optional<Connection> add(Connection connection);

  /** Replaces what is stored of one, the credentials apart. */
  void update(Connection connection);

  /** Replaces what is stored of one and the credential in that slot, at once. */
  void update(Connection connection, StoredCredential credential);

  /** Refuses, as a conflict, a name that another connection of the district has. */
  default void mustBeFree(DistrictId district, String name, @Nullable Connection own) {
    boolean taken =
        of(district).stream()
            .filter(other -> own == null || !other.id().equals(own.id()))
            .anyMatch(other -> other.name().equalsIgnoreCase(name));
    if (taken) {
      throw Refusal.conflict(
          "The district has a connection named " + name + " already: choose another name.");
    }
  }

  /** Removes one with its credentials, runs and stored roster. May take long for a large roster. */
  void remove(ConnectionId id);
}
