package org.rollcall.platform.web.internal.page.plan;

import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;

/** How long what the SIS has no longer stays; the form is on the page of what waits. */
final class GracePage {
  private final Rollcall rollcall;

  GracePage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer save(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    // Whoever may not see the connection is told so before anything else.
    rollcall.connectSis().find(asked.caller(), id);
    var grace =
        new Grace(number(asked, "runs"), number(asked, "peopleDays"), number(asked, "otherDays"));
    rollcall.safeguard().grace().change(asked.caller(), id, grace, asked.field("reason"));
    return Answer.go("/connections/" + id + "/removals");
  }

  private static int number(Asked asked, String field) {
    try {
      return Integer.parseInt(asked.field(field));
    } catch (NumberFormatException e) {
      throw Refusal.invalid(field, "Give a whole number.");
    }
  }
}
