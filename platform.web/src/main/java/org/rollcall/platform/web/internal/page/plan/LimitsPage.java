package org.rollcall.platform.web.internal.page.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.GuardLimits;
import org.rollcall.platform.core.plan.GuardRule;
import org.rollcall.platform.core.plan.RaisedLimit;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.api.PlanQuery;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** From where on a run is held: changed for good, or raised once. */
final class LimitsPage {
  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      GuardLimits limits,
      List<Rule> rules,
      List<School> schools,
      List<Raised> raised) {

    boolean someRaised() {
      return !raised.isEmpty();
    }

    boolean someCount() {
      return raised.stream().anyMatch(Raised::counts);
    }
  }

  /** What the guard looks for. */
  record Rule(String value, String label) {}

  /** A school of the roster. */
  record School(String value, String label) {}

  /** A limit that was raised once. */
  record Raised(
      String rule,
      String percent,
      String where,
      String by,
      @Nullable Moment at,
      String reason,
      @Nullable Moment until,
      String usedPath,
      String used,
      boolean counts) {}

  LimitsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var id = id(asked);
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var district = rollcall.keepDistricts().find(asked.caller(), connection.district());
    var moments = new Moments(rollcall.clock(), district.zone());
    var decide = rollcall.safeguard().decide();
    var orgs = rollcall.readRosters().open(asked.caller(), id).orgs();
    var model =
        new Model(
            "/connections/" + id,
            connection.name(),
            decide.limits(asked.caller(), id),
            Arrays.stream(GuardRule.values())
                .map(rule -> new Rule(rule.name(), PlanWords.rule(rule)))
                .toList(),
            orgs.stream().map(org -> new School(org.sourcedId().value(), org.name())).toList(),
            decide.raised(asked.caller(), id).stream()
                .map(it -> raised(it, orgs, moments))
                .toList());
    return Answer.show("limits", "Limits of " + connection.name(), model);
  }

  Answer save(Asked asked) {
    rollcall
        .safeguard()
        .decide()
        .changeLimits(
            asked.caller(),
            id(asked),
            new GuardLimits(
                number(asked, "removedPercent"),
                number(asked, "changedPercent"),
                number(asked, "leastRecords"),
                number(asked, "classPercent"),
                number(asked, "classMembers"),
                number(asked, "shrinkPercent")),
            asked.field("reason"));
    return Answer.go("/connections/" + id(asked) + "/limits");
  }

  Answer raise(Asked asked) {
    rollcall.connectSis().find(asked.caller(), id(asked));
    var school = asked.field("school");
    rollcall
        .safeguard()
        .decide()
        .raiseOnce(
            asked.caller(),
            id(asked),
            PlanQuery.word(GuardRule.class, "rule", asked.field("rule")),
            school.isEmpty() ? null : SourcedId.of(school),
            number(asked, "percent"),
            asked.field("reason"),
            DecidePage.until(asked, rollcall));
    return Answer.go("/connections/" + id(asked) + "/limits");
  }

  Answer takeBack(Asked asked) {
    rollcall.safeguard().decide().takeBack(asked.caller(), id(asked));
    return Answer.go("/connections/" + id(asked) + "/limits");
  }

  private Raised raised(RaisedLimit of, List<Org> orgs, Moments moments) {
    var school = of.school();
    var used = of.used();
    return new Raised(
        PlanWords.rule(of.rule()),
        of.percent() + " %",
        school == null ? "anywhere" : "at " + name(school, orgs),
        of.by(),
        moments.of(of.at()),
        of.reason(),
        moments.of(of.until()),
        used == null ? "" : "/runs/" + used,
        used == null ? "" : used.toString(),
        of.counts(rollcall.clock().instant()));
  }

  private static String name(SourcedId school, List<Org> orgs) {
    return orgs.stream()
        .filter(org -> org.sourcedId().equals(school))
        .map(Org::name)
        .findFirst()
        .orElse("school " + school.value());
  }

  private int number(Asked asked, String field) {
    // Whoever may not see the connection is told so before anything else.
    rollcall.connectSis().find(asked.caller(), id(asked));
    try {
      return Integer.parseInt(asked.field(field));
    } catch (NumberFormatException e) {
      throw Refusal.invalid(field, "Give a whole number.");
    }
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
