package org.rollcall.platform.core.packages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.csv.CsvContents;
import org.rollcall.connector.api.csv.CsvRoster;
import org.rollcall.connector.api.csv.CsvRosters;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.StoredRecords;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.Handover;
import org.rollcall.platform.core.sync.SyncRunId;

/** A file on the shelf, to be read for a connection. */
final class PackageHandover implements Handover {
  private final ConnectionId connection;
  private final HandedFile file;
  private final Reading reading;
  private @Nullable SyncRunId run;

  /** What reading needs of the platform. */
  record Reading(
      Shelf shelf,
      PackageLimits limits,
      RunPackages packages,
      Rosters rosters,
      StoredRecords records) {}

  PackageHandover(ConnectionId connection, HandedFile file, Reading reading) {
    this.connection = connection;
    this.file = file;
    this.reading = reading;
  }

  @Override
  public HandedFile file() {
    return file;
  }

  @Override
  public void begins(SyncRunId begun) {
    run = begun;
  }

  @Override
  public CsvRoster open(SisConnector connector, Path scratch) {
    if (!(connector instanceof CsvRosters reader)) {
      throw new SisException(
          FailureKind.NOT_OFFERED,
          "This version of the connector reads no files: an operator installs a newer one.");
    }
    if (!reading.shelf().has(file.shelf())) {
      throw Damaged.because(
          "The file is not kept any more: hand it over once more, and it is read anew.");
    }
    var bad = new BadRowTally();
    var files =
        ZipPackage.open(
            reading.shelf().path(file.shelf()), reading.limits(), scratch, this::held, bad::note);
    boolean opened = false;
    try {
      var roster = new OpenRoster(reader.openPackage(files), files, () -> keep(bad.seen()));
      opened = true;
      return roster;
    } finally {
      if (!opened) {
        files.close();
      }
    }
  }

  private void keep(BadRows rows) {
    if (run != null && rows.all() > 0) {
      reading.packages().keep(run, rows);
    }
  }

  private Optional<RosterRecord> held(RosterCollection collection, SourcedId id) {
    var key = RecordKey.of(id);
    var found =
        reading
            .records()
            .find(connection, reading.rosters().current(connection), collection, List.of(key));
    return Optional.ofNullable(found.get(key));
  }

  /** Closes the archive with the roster in it, and keeps what could not be read of it. */
  private record OpenRoster(CsvRoster roster, ZipPackage files, Runnable ending)
      implements CsvRoster {
    @Override
    public CsvContents contents() {
      return roster.contents();
    }

    @Override
    public RosterPage readPage(RosterQuery query, Cursor cursor, RecordSink sink) {
      return roster.readPage(query, cursor, sink);
    }

    @Override
    public void close() {
      try (files) {
        roster.close();
        ending.run();
      }
    }
  }
}
