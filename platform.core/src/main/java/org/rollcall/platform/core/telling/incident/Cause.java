package org.rollcall.platform.core.telling.incident;

/** What can be wrong for longer than a moment. */
public enum Cause {
  /** A plan waits for a person's decision. */
  HELD_PLAN("changes wait for a decision", "The changes were decided."),
  /** The last run failed in a way that somebody must put right. */
  RUN_FAILED("the sync fails", "A sync succeeded."),
  /** No good run for too long. */
  STALE("the roster is out of date", "A sync succeeded; the roster is current again."),
  /** Syncs are paused for so long that it may have been forgotten. */
  PAUSED("syncs are paused", "Syncs run again."),
  /** The newest complete run found errors in the data that were not there before. */
  NEW_ERRORS(
      "new errors in the data",
      "The newest complete run found no further errors; what is still odd is among the findings."),
  /** A secret ends soon, or has ended. */
  SECRET_ENDS("a secret ends", "There is a secret that lasts."),
  /** No secret can be used: of another master key, or ended. */
  SECRET_UNUSABLE("there is no secret that can be used", "There is a secret that can be used."),
  /** An answer on eligibility ends soon. */
  ANSWER_ENDS("an answer on eligibility runs out", "The answer was given anew."),
  /** The connector is not installed. */
  CONNECTOR_GONE("the connector is missing", "The connector is back."),
  /** Hardly any room is left on the disk. */
  DISK_LOW("the disk is nearly full", "There is room on the disk again."),
  /** Mail does not arrive at the mail server. */
  MAIL_FAILS("e-mail cannot be sent", "The mail server takes mail again."),
  /** The webhook does not take messages. */
  WEBHOOK_FAILS("the webhook does not answer", "The webhook takes messages again.");

  private final String label;
  private final String over;

  Cause(String label, String over) {
    this.label = label;
    this.over = over;
  }

  /** What it is, as the end of a subject line. */
  public String label() {
    return label;
  }

  /** What a person is told when it is over. */
  public String over() {
    return over;
  }
}
