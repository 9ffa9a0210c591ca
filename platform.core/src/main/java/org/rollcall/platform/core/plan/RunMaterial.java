package org.rollcall.platform.core.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.PulledCollection;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.RunInHand;
import org.rollcall.platform.core.sync.spool.Snapshot;

/**
 * What one run works with, from reading to publishing.
 *
 * @param basis the revision that it is compared with
 * @param changes the difference to it
 * @param number the number that this run has among the complete ones, if it is not held
 * @param today the day in the district
 * @param folder where further files of the run may lie
 */
record RunMaterial(
    RunInHand run,
    Map<RosterCollection, PulledCollection> pulled,
    Revision basis,
    ChangeSet changes,
    long number,
    Instant now,
    LocalDate today,
    Path folder) {
  private static final RecordCodec CODEC = new RecordCodec();

  ConnectionId connection() {
    return run.connection().id();
  }

  boolean first() {
    return basis.equals(Revision.NONE);
  }

  /** Whether it asked for everything, so that absence says something. */
  boolean complete() {
    return pulled.values().stream().noneMatch(it -> it.absence() == Absence.SAYS_NOTHING);
  }

  /** How many records of a collection the SIS has; 0 when it was not read. */
  long size(RosterCollection collection) {
    var read = pulled.get(collection);
    return read == null ? 0 : read.snapshot().size();
  }

  RecordBody body(RosterCollection collection, Step step) {
    return read(collection).body(step.place());
  }

  /** The bodies of steps that have one, in their order. */
  List<RecordBody> bodies(RosterCollection collection, Stream<Step> steps) {
    return read(collection).bodies(steps.mapToLong(Step::place).toArray());
  }

  private Snapshot read(RosterCollection collection) {
    var read = pulled.get(collection);
    if (read == null) {
      throw new IllegalStateException("nothing was read of " + collection);
    }
    return read.snapshot();
  }

  RosterRecord record(RosterCollection collection, RecordBody body) {
    return CODEC.decode(collection, body);
  }
}
