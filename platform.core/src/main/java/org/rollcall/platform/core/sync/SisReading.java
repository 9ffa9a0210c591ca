package org.rollcall.platform.core.sync;

import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.Wholeness;
import org.rollcall.platform.core.connection.CredentialTurn;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;

/** Asks the SIS. */
record SisReading(RosterPull pull, CredentialTurn secrets) implements RosterReading {
  @Override
  public Optional<Map<RosterCollection, Snapshot>> read(
      LiveRun run, ConnectorLease lease, RosterSpool spool, ScopedLook examiner) {
    return pull.pull(run, lease, spool, examiner, secrets);
  }

  @Override
  public Absence absence(LiveRun run, RosterCollection collection) {
    if (run.seen().reach() == Reach.DELTA) {
      return Absence.SAYS_NOTHING;
    }
    boolean proven =
        run.wholeness(collection) == Wholeness.PROVEN && !PullGate.mayLack(run.counts(collection));
    return proven ? Absence.COUNTS : Absence.NEEDS_SECOND_PULL;
  }

  @Override
  public void tell(LiveRun run) {
    secrets.takeover().ifPresent(run::worthKnowing);
    run.whyEverything().ifPresent(run::worthKnowing);
    PullGate.whatMayLack(run.seen().counts().values()).ifPresent(run::worthKnowing);
  }

  @Override
  public String afterReplacing() {
    return "it went on with that, and nothing was lost.";
  }
}
