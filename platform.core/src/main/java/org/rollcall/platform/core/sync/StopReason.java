package org.rollcall.platform.core.sync;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;

/** Why a run was stopped from outside. */
enum StopReason {
  PERSON(
      null,
      "Somebody stopped the run. The last good roster stayed.",
      "Somebody stopped the run. The last good roster stayed; to read the file after all, hand it"
          + " over once more."),
  SHUTDOWN(
      null,
      "Rollcall stopped during the run. The last good roster stayed; a new run begins soon.",
      "Rollcall stopped while it read the file. The last good roster stayed; the file is read again"
          + " as soon as Rollcall is back."),
  CUT_OFF(
      null,
      "The run was cut off: whoever ran it went away, or the database did. The last good roster"
          + " stayed; a new run begins soon.",
      "The run was cut off: whoever ran it went away, or the database did. The last good roster"
          + " stayed. If no new run reads the file soon, hand it over once more."),
  TAKEN_OVER(
      null,
      "This node was not heard of for a while, so that another one may have taken the run over. The"
          + " last good roster stayed."),
  DISCONNECTED(null, "The connection was removed during the run."),
  STALLED(
      FailureKind.UNAVAILABLE,
      "The SIS sent nothing for a quarter of an hour. The last good roster stayed; the next run"
          + " tries again.",
      "The file could not be read on for a quarter of an hour. The last good roster stayed; hand it"
          + " over once more."),
  ENDLESS(
      FailureKind.DATA_UNREADABLE,
      "The SIS went on sending pages for twelve hours without an end. The last good roster"
          + " stayed.");

  private static final String AGAIN = "; a new run begins soon";

  private final @Nullable FailureKind failure;
  private final String sentence;
  private final String ofFile;

  StopReason(@Nullable FailureKind failure, String sentence) {
    this(failure, sentence, sentence);
  }

  StopReason(@Nullable FailureKind failure, String sentence, String ofFile) {
    this.failure = failure;
    this.sentence = sentence;
    this.ofFile = ofFile;
  }

  /** What it means for the run; empty when the run is merely interrupted. */
  Optional<FailureKind> failure() {
    return Optional.ofNullable(failure);
  }

  /** What became of a run that began like this, and who acts. */
  String sentence(Trigger trigger) {
    return switch (trigger) {
      case FILE -> ofFile;
      case DRY_RUN, UNDO -> sentence.replace(AGAIN, ". Begin it once more");
      case REQUESTED, SCHEDULED -> sentence;
    };
  }
}
