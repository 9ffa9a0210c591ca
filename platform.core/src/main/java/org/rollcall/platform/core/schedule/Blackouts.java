package org.rollcall.platform.core.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.district.DistrictId;

/** The blackouts of all districts. Blocks on the database. */
public interface Blackouts {
  /** Those of a district and of its connections, by first day. */
  List<Blackout> of(DistrictId district);

  /** One by its identifier. */
  Optional<Blackout> find(BlackoutId id);

  /** Adds one; the id of the argument is ignored. */
  Blackout add(Blackout blackout);

  /** Removes one. */
  void remove(BlackoutId id);

  /** Those that hold for a connection at some time, by first day. */
  default List<Blackout> of(Connection connection) {
    return of(connection.district()).stream()
        .filter(
            blackout ->
                blackout.connection() == null || connection.id().equals(blackout.connection()))
        .toList();
  }

  /** The one that holds for a connection at a moment; of several the one that ends last. */
  default Optional<Blackout> at(Connection connection, Instant moment, ZoneId zone) {
    return of(connection).stream()
        .filter(blackout -> blackout.covers(moment, zone))
        .max(Comparator.comparing((Blackout blackout) -> blackout.end(zone).orElse(Instant.MAX)));
  }
}
