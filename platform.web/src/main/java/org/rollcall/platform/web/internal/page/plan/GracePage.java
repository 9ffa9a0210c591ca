package org.rollcall.platform.web.internal.page.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Disposition;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.plan.GraceGroup;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;

/** How long what the SIS has no longer stays; the form is on the page of what waits. */
final class GracePage {
  private final Rollcall rollcall;

  /** What the form shows. */
  record Form(int runs, List<Row> groups) {
    static Form of(Grace grace) {
      return new Form(
          grace.runs(), Stream.of(GraceGroup.values()).map(it -> Row.of(it, grace)).toList());
    }
  }

  /** How long those of one group stay, and what becomes of them then. */
  record Row(String field, String token, String words, int days, List<End> ends) {
    private static Row of(GraceGroup group, Grace grace) {
      return new Row(
          Grace.field(group),
          group.token(),
          group.words(),
          grace.days(group),
          Stream.of(Disposition.values())
              .filter(it -> it != Disposition.SUSPEND || group.canBeSuspended())
              .map(it -> new End(it.token(), it.words(), it == grace.then(group)))
              .toList());
    }
  }

  /** What may become of them. */
  record End(String value, String label, boolean chosen) {}

  GracePage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer save(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    // Whoever may not see the connection is told so before anything else.
    rollcall.connectSis().find(asked.caller(), id);
    var days = new EnumMap<GraceGroup, Integer>(GraceGroup.class);
    var ends = new EnumMap<GraceGroup, Disposition>(GraceGroup.class);
    for (var group : GraceGroup.values()) {
      days.put(group, number(asked, Grace.field(group)));
      ends.put(group, end(asked, group));
    }
    var grace = new Grace(number(asked, "runs"), days, ends);
    rollcall.safeguard().grace().change(asked.caller(), id, grace, asked.field("reason"));
    return Answer.go("/connections/" + id + "/removals");
  }

  private static Disposition end(Asked asked, GraceGroup group) {
    return Disposition.ofToken(asked.field(group.token()))
        .orElseThrow(() -> Refusal.invalid(group.token(), "Choose what becomes of them."));
  }

  private static int number(Asked asked, String field) {
    try {
      return Integer.parseInt(asked.field(field));
    } catch (NumberFormatException e) {
      throw Refusal.invalid(field, "Give a whole number.");
    }
  }
}
