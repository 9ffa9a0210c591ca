package org.rollcall.platform.core.exchange;

import java.time.LocalTime;
import org.rollcall.platform.core.connection.DataFlow;

/** Between which times of the day rosters are read by night, by the clocks of the district. */
public record NightWindow(LocalTime from, LocalTime to) {
  String words(DataFlow flow) {
    return flow == DataFlow.IMPORT
        ? "The first import starts when you say so. After that the roster is read once every night"
            + " between "
            + from
            + " and "
            + to
            + " by the clocks of the district, and whenever somebody presses \"Sync now\"."
        : "Sending grades comes in a later version of Rollcall. What you acknowledge now is kept"
            + " until then; nothing is sent before.";
  }
}
