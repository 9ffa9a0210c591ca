package org.rollcall.platform.core.sync;

/** What a run does, in the run's own thread; it ends when this returns or throws. */
@FunctionalInterface
public interface RunWork {
  /** Does it. */
  void run(RunInHand run);
}
