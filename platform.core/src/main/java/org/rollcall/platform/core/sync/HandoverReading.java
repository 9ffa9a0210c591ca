package org.rollcall.platform.core.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.csv.CsvContents;
import org.rollcall.connector.api.csv.CsvMode;
import org.rollcall.connector.api.csv.CsvRoster;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.Wholeness;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.home.OwnerOnlyFolder;
import org.rollcall.platform.core.roster.ErasedPeople;
import org.rollcall.platform.core.roster.Erasures;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;
import org.rollcall.platform.core.sync.spool.SpoolFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was handed over: no secret, no address, and nothing said of what is not in it. */
final class HandoverReading implements RosterReading {
  private static final Logger LOG = LoggerFactory.getLogger(HandoverReading.class);
  private static final int MOST_REMARKS = 5;

  private final Handover handover;
  private final Erasures erasures;
  private final Path scratch;
  private final RecordCodec codec = new RecordCodec();
  private @Nullable CsvContents contents;

  HandoverReading(Handover handover, Erasures erasures, Path scratch) {
    this.handover = handover;
    this.erasures = erasures;
    this.scratch = scratch;
  }

  @Override
  public Optional<Map<RosterCollection, Snapshot>> read(
      LiveRun run, ConnectorLease lease, RosterSpool spool, ScopedLook examiner) {
    handover.begins(run.id());
    // What an earlier run read of the SIS is not to be mixed with it.
    spool.forget();
    try {
      OwnerOnlyFolder.make(scratch);
      return collections(run, lease, spool, examiner);
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    } catch (RuntimeException | LinkageError e) {
      // A bundle that is torn down under a run fails in any way it likes.
      if (lease.leaving() && run.stopped().isEmpty()) {
        LOG.info("The connector left in the middle of a file: {}", e.toString());
        return Optional.empty();
      }
      if (e instanceof ChangesNotTold) {
        throw new SisException(
            FailureKind.FILE_UNREADABLE,
            "What belongs to the scope has changed, so a file with changes only cannot be applied."
                + " Hand over a complete package first, with every file in bulk.",
            e);
      }
      throw e;
    } finally {
      clear();
    }
  }

  private Optional<Map<RosterCollection, Snapshot>> collections(
      LiveRun run, ConnectorLease lease, RosterSpool spool, ScopedLook examiner) {
    var snapshots = new EnumMap<RosterCollection, Snapshot>(RosterCollection.class);
    try (var roster = handover.open(lease.connector(), scratch)) {
      contents = roster.contents();
      for (var collection : examiner.scope().order()) {
        var snapshot =
            roster.contents().mode(collection).isEmpty()
                ? nothing(run, collection, spool, examiner)
                : whole(run, roster, lease, collection, spool, examiner);
        if (snapshot.isEmpty()) {
          return Optional.empty();
        }
        snapshots.put(collection, snapshot.get());
      }
    }
    examiner.end(snapshots, run);
    return Optional.of(snapshots);
  }

  private static Optional<Snapshot> nothing(
      LiveRun run, RosterCollection collection, RosterSpool spool, ScopedLook examiner) {
    examiner.begin(collection).finish();
    run.wholeness(collection, Wholeness.PROBABLE);
    return Optional.of(spool.begin(collection).finish());
  }

  private Optional<Snapshot> whole(
      LiveRun run,
      CsvRoster roster,
      ConnectorLease lease,
      RosterCollection collection,
      RosterSpool spool,
      ScopedLook examiner) {
    var pull =
        new CollectionPull(
            new MeasuredSource(roster, run.measuring()),
            lease,
            collection,
            spool.begin(collection),
            codec,
            new ErasedPeople(erasures.keys(run.connection().id())),
            examiner.begin(collection),
            examiner.scope(),
            run,
            List.of());
    return run.measuring().during(Stage.READING, collection, pull::pull);
  }

  private void clear() {
    try {
      RosterSpool.clear(scratch);
    } catch (IOException e) {
      LOG.warn("What the reading of a file left in {} cannot be removed", scratch, e);
    }
  }

  @Override
  public Absence absence(LiveRun run, RosterCollection collection) {
    return mode(collection).filter(CsvMode.BULK::equals).isPresent()
        ? Absence.COUNTS
        : Absence.SAYS_NOTHING;
  }

  private Optional<CsvMode> mode(RosterCollection collection) {
    return Optional.ofNullable(contents).flatMap(said -> said.mode(collection));
  }

  @Override
  public void tell(LiveRun run) {
    var absent =
        ReadCollections.IN_ORDER.stream()
            .filter(collection -> mode(collection).isEmpty())
            .map(RosterCollection::path)
            .toList();
    if (!absent.isEmpty()) {
      run.worthKnowing("Not in the file, and left as they are: " + String.join(", ", absent) + ".");
    }
    var remarks = Optional.ofNullable(contents).map(CsvContents::remarks).orElse(List.of());
    remarks.stream().limit(MOST_REMARKS).forEach(run::worthKnowing);
  }

  @Override
  public String afterReplacing() {
    return "with that the file was read again from its beginning, and nothing was lost.";
  }
}
