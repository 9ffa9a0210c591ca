package org.rollcall.platform.web.internal.route;

import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.refusal.Refusal;

/** Pages for what went wrong: what happened, why, and who acts. Never a stack. */
final class Trouble {

  private Trouble() {}

  /** What the template shows. */
  record Model(String heading, String sentence, String whoActs, String form) {}

  /**
   * What was refused.
   *
   * @param back where what was refused had been asked for; may be empty
   */
  static Answer of(Refusal refusal, String back) {
    // A switch expression without default: the compiler counts the reasons.
    return switch (refusal.reason()) {
      case NOT_FOUND ->
          page(
              404,
              "Nothing to see here",
              "There is no such page, or it belongs to another district. "
                  + "Go back to the overview and look from there.",
              "");
      case FORBIDDEN -> page(403, "Not for this account", refusal.sentence(), "", back);
      case INVALID -> page(422, "That cannot be right", refusal.sentence(), "", back);
      case CONFLICT -> page(409, "That does not fit", refusal.sentence(), "", back);
      case UNAVAILABLE -> page(503, "Not at the moment", refusal.sentence(), "", back);
    };
  }

  static Answer of(SisException failure) {
    var heading =
        failure.kind() == FailureKind.STORAGE_UNAVAILABLE
            ? "Rollcall cannot reach its database"
            : "That did not work";
    return page(503, heading, failure.sentence(), failure.kind().whoActs().who());
  }

  static Answer foreign() {
    return page(
        403,
        "Please send that again",
        "The form was too old, or it did not come from this console. "
            + "Go back, reload the page and send it again. Nothing was changed.",
        "");
  }

  /** What the server could not take in: too large, or malformed. */
  static Answer unreadable(int status) {
    return status == 413
        ? page(413, "Too large", "That is more than Rollcall takes at once: 64 megabytes.", "")
        : page(
            400,
            "Please send that again",
            "What arrived was cut off, malformed, or far more text than any field here holds."
                + " Go back, shorten what was pasted, and send it again. Nothing was changed.",
            "");
  }

  /**
   * A form with more text than forms may hold.
   *
   * @param form where it can be opened anew; may be empty
   */
  static Answer tooMuchTyped(int limitBytes, String form) {
    return page(
        413,
        "Too much text for one form",
        ("One of the fields holds far more text than belongs there: a form may hold %d kilobytes"
                + " in all, and a key, a secret or an address is a single line. Use the Back"
                + " button of your browser, where what you typed still stands, paste only what the"
                + " field asks for, and send it again. Nothing was changed.")
            .formatted(limitBytes >> 10),
        "",
        form);
  }

  static Answer defect() {
    return page(
        500,
        "Rollcall made a mistake",
        "Nothing you did is wrong, and nothing was lost. The operator finds the details in the log.",
        "the developers of Rollcall");
  }

  private static Answer page(int status, String heading, String sentence, String whoActs) {
    return page(status, heading, sentence, whoActs, "");
  }

  private static Answer page(
      int status, String heading, String sentence, String whoActs, String form) {
    return new Answer.Show(
        status, "trouble", heading, new Model(heading, sentence, whoActs, form), false);
  }
}
