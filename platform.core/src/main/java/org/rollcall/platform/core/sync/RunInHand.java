package org.rollcall.platform.core.sync;

import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.sync.measure.Measuring;

/** A run that goes on, as it is seen by what does its work, in the run's own thread. */
public interface RunInHand {
  /** Whose roster it is about. */
  Connection connection();

  /** Which run it is. */
  SyncRunId id();

  /** What started it. */
  Trigger trigger();

  /** What is measured of it. */
  Measuring measuring();

  /** Leads out of a run that was stopped. */
  void mustGoOn();

  /** Something came from the SIS, or went into the database. */
  void progressed();

  /** What is known of a collection so far. */
  CollectionCounts counts(RosterCollection collection);

  /** Replaces what is known of a collection. */
  void counts(RosterCollection collection, CollectionCounts counts);

  /** Adds a sentence that a person should read besides what changed. */
  void worthKnowing(String sentence);

  /** Says how the run ends once its work returns, instead of the usual success. */
  void endsAs(RunState state, String sentence);

  /** What counts what earlier runs have missed, told by the comparison. */
  default MissedByDeltas missed() {
    return MissedByDeltas.NONE;
  }
}
