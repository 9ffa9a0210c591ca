package org.rollcall.platform.core.connection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;

/**
 * A check under way or ended, as seen at one moment. Kept in memory for an hour.
 *
 * @param values the plain fields as typed, to fill the form again
 * @param validity when the secret that is tried can be used; null when nobody entered one
 * @param changes what the connector changed of the addresses, a sentence each
 * @param steps the steps that ended so far
 * @param connection the connection that was made, changed or merely checked; null until the check
 *     has passed
 */
public record CheckRun(
    CheckRunId id,
    DistrictId district,
    ConnectorId connector,
    String name,
    Map<String, String> values,
    @Nullable Validity validity,
    State state,
    List<String> changes,
    List<CheckStep> steps,
    @Nullable ConnectionId connection) {
  public CheckRun {
    values = Map.copyOf(values);
    changes = List.copyOf(changes);
    steps = List.copyOf(steps);
  }

  /** How far it has come. */
  public enum State {
    /** Steps are still to come. */
    RUNNING,
    /** Every step passed; the connection is saved. */
    PASSED,
    /** A step failed; nothing was saved. */
    FAILED
  }
}
