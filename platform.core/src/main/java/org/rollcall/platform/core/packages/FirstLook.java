package org.rollcall.platform.core.packages;

import java.io.IOException;
import java.nio.file.Files;
import org.rollcall.connector.api.csv.CsvContents;
import org.rollcall.connector.api.csv.CsvMode;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.Leases;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.ReadCollections;
import org.rollcall.platform.core.sync.spool.RosterSpool;

/**
 * Looks into a file before its run begins: whether it can be read at all, and how much it tells.
 */
record FirstLook(ConnectorRegistry registry, KeptPackages kept) {
  /**
   * How much it tells.
   *
   * @throws org.rollcall.connector.api.failure.SisException of kind FILE_UNREADABLE
   * @throws org.rollcall.platform.core.refusal.Refusal as unavailable, when the connector is gone
   */
  Reach reach(Connection connection, HandedFile file) {
    try (var lease = Leases.of(registry, connection.connector())) {
      var scratch = Files.createTempDirectory("rollcall-package-");
      try (var roster = kept.handover(connection.id(), file).open(lease.connector(), scratch)) {
        return reach(roster.contents());
      } finally {
        RosterSpool.clear(scratch);
      }
    } catch (IOException e) {
      throw ZipPackage.unreadable(e);
    }
  }

  /** Whether the connector that reads files of a connection has come. */
  boolean isThere(Connection connection) {
    try (var lease = registry.lease(connection.connector()).orElse(null)) {
      return lease != null && !lease.leaving();
    }
  }

  /** Only where everything is there as a whole, absence says something of everything. */
  private static Reach reach(CsvContents contents) {
    return ReadCollections.IN_ORDER.stream()
            .allMatch(it -> contents.mode(it).filter(CsvMode.BULK::equals).isPresent())
        ? Reach.COMPLETE
        : Reach.DELTA;
  }
}
