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
   * @param judged is told, before anything is applied, how it was judged; not by a dry run
   */
  void keep(
      RunInHand run, Map<RosterCollection, PulledCollection> pulled, Path folder, Judged judged);

  /** Wants to know how what a run read was judged. */
  @FunctionalInterface
  interface Judged {
    /**
     * Told once.
     *
     * @param counts whether it counts as what the SIS holds; false when it, or a part, is held
     */
    void judged(boolean counts);
  }
}
