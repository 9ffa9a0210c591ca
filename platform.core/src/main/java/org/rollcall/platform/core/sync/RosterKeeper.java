package org.rollcall.platform.core.sync;

import java.nio.file.Path;
import java.util.Map;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * Takes over what a run has read, all collections that it asked for: compares it with what is
 * stored, judges the difference, and applies it or holds it.
 */
@FunctionalInterface
public interface RosterKeeper {
  /**
   * Keeps a roster.
   *
   * @param folder where further files of the run may lie; gone when the run has ended
   */
  void keep(RunInHand run, Map<RosterCollection, PulledCollection> pulled, Path folder);
}
