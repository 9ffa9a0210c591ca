package org.rollcall.platform.core.sync;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;

/** Why a run was stopped from outside. */
enum StopReason {
  PERSON(null, "Somebody stopped the run. The last good roster stayed."),
  SHUTDOWN(
      null, "Rollcall stopped during the run. The last good roster stayed; a new run begins soon."),
  CUT_OFF(
      null,
      "The run was cut off: whoever ran it went away, or the database did. The last good roster"
          + " stayed; a new run begins soon."),
  TAKEN_OVER(
      null,
      "This node was not heard of for a while, so that another one may have taken the run over. The"
          + " last good roster stayed."),
  DISCONNECTED(null, "The connection was removed during the run."),
  STALLED(
      FailureKind.UNAVAILABLE,
      "The SIS sent nothing for a quarter of an hour. The last good roster stayed; the next run"
          + " tries again."),
  ENDLESS(
      FailureKind.DATA_UNREADABLE,
      "The SIS went on sending pages for twelve hours without an end. The last good roster"
          + " stayed.");

  private final @Nullable FailureKind failure;
  private final String sentence;

  StopReason(@Nullable FailureKind failure, String sentence) {
    this.failure = failure;
    this.sentence = sentence;
  }

  /** What it means for the run; empty when the run is merely interrupted. */
  Optional<FailureKind> failure() {
    return Optional.ofNullable(failure);
  }

  String sentence() {
    return sentence;
  }
}
