package org.rollcall.platform.web.internal.page.plan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.DecisionScope;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.web.internal.api.PlanQuery;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;

/** What can be done with a plan, and with a run that should not have been. */
final class DecidePage {
  private final Rollcall rollcall;

  DecidePage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer approve(Asked asked) {
    var plan = rollcall.safeguard().review().find(asked.caller(), PlanPage.id(asked));
    var kind = asked.field("kind");
    var run =
        rollcall
            .safeguard()
            .adopt()
            .approve(
                asked.caller(),
                plan.id(),
                generation(asked),
                new DecisionScope(
                    id(asked.field("school")),
                    id(asked.field("class")),
                    kind.isEmpty() ? null : PlanQuery.word(ChangeKind.class, "kind", kind)),
                asked.field("reason"),
                until(asked, rollcall));
    return Answer.go("/runs/" + run.id());
  }

  Answer reject(Asked asked) {
    var plan = PlanPage.id(asked);
    rollcall.safeguard().decide().reject(asked.caller(), plan, asked.field("reason"));
    return Answer.go("/plans/" + plan);
  }

  Answer dryRun(Asked asked) {
    var run = rollcall.syncRoster().dryRun(asked.caller(), connection(asked));
    return Answer.go("/runs/" + run.id());
  }

  Answer preview(Asked asked) {
    var run = new SyncRunId(asked.number("run"));
    return Answer.go("/plans/" + rollcall.safeguard().undo().preview(asked.caller(), run).id());
  }

  Answer apply(Asked asked) {
    var run =
        rollcall
            .safeguard()
            .undo()
            .apply(asked.caller(), PlanPage.id(asked), asked.field("reason"), asked.ticked("sure"));
    return Answer.go("/runs/" + run.id());
  }

  Answer release(Asked asked) {
    rollcall.safeguard().undo().release(asked.caller(), connection(asked));
    return Answer.go("/connections/" + connection(asked));
  }

  private static ConnectionId connection(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }

  private static int generation(Asked asked) {
    try {
      return Integer.parseInt(asked.field("generation"));
    } catch (NumberFormatException e) {
      throw Refusal.conflict("Look at the plan once more, and decide then.");
    }
  }

  private static @Nullable SourcedId id(String text) {
    return text.isEmpty() ? null : SourcedId.of(text);
  }

  /** So many days from now; null for the usual time. */
  static @Nullable Instant until(Asked asked, Rollcall rollcall) {
    var days = asked.field("days");
    try {
      return days.isEmpty()
          ? null
          : rollcall.clock().instant().plus(Duration.ofDays(Integer.parseInt(days)));
    } catch (NumberFormatException e) {
      throw Refusal.invalid("days", "Give a number of days from 1 to 30.");
    }
  }
}
