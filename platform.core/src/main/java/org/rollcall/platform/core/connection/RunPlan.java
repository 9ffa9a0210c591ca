package org.rollcall.platform.core.connection;

/** What becoming and ceasing connections mean for the runs to come. */
public interface RunPlan {
  /** Plans the run that the schedule has next, instead of any planned before. */
  void planRegular(Connection connection);

  /**
   * Something about a connection was put right: where its last run failed for want of that, it is
   * tried again soon.
   */
  default void putRight(ConnectionId connection) {}

  /** Forgets the planned run, stops the one under way, and waits until it has ended. */
  void cancel(ConnectionId connection);
}
