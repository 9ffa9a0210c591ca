package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.plan.Alarm;
import org.rollcall.platform.core.plan.Decision;
import org.rollcall.platform.core.plan.GroupCount;
import org.rollcall.platform.core.plan.GuardLimits;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanEntry;
import org.rollcall.platform.core.plan.RaisedLimit;
import org.rollcall.platform.core.plan.WaitingRemoval;

/** Plans and what belongs to them as JSON. */
final class PlanJson {
  private PlanJson() {}

  static JsonObject plan(Plan plan) {
    var counts = plan.counts();
    var fields =
        new JsonFields()
            .put("id", plan.id().value())
            .put("connection", plan.connection().value())
            .word("kind", plan.kind())
            .word("state", plan.state())
            .put("waits", plan.waits())
            .put("run", plan.run().value())
            .put("since", plan.since())
            .put("made", plan.made())
            .put("generation", plan.generation())
            .put("additions", counts.additions())
            .put("changes", counts.changes())
            .put("removals", counts.removals())
            .put("suspended", counts.suspended())
            .put("ended", counts.ended())
            .put("conflicts", counts.conflicts())
            .put("alarms", JsonFields.list(plan.alarms(), PlanJson::alarm))
            .put("furtherAlarms", plan.furtherAlarms())
            .put("sentence", plan.sentence())
            .put("closed", plan.closed());
    return (plan.closedBy().isEmpty() ? fields : fields.put("closedBy", plan.closedBy())).object();
  }

  private static JsonObject alarm(Alarm alarm) {
    return new JsonFields()
        .word("rule", alarm.rule())
        .word("type", alarm.type())
        .put("school", id(alarm.school()))
        .put("class", id(alarm.schoolClass()))
        .put("hit", alarm.hit())
        .put("of", alarm.of())
        .put("percent", alarm.percent())
        .put("sentence", alarm.sentence())
        .object();
  }

  static JsonObject entry(PlanEntry entry) {
    return new JsonFields()
        .put("number", entry.number())
        .word("kind", entry.kind())
        .word("reason", entry.reason())
        .word("type", entry.type())
        .put("sourcedId", entry.id().value())
        .put("title", entry.title())
        .put("school", id(entry.school()))
        .put("schoolName", entry.schoolName())
        .put("class", id(entry.schoolClass()))
        .put("className", entry.className())
        .put("ended", entry.ended())
        .put("suspicious", entry.suspicious())
        .put("approved", entry.approved())
        .put("conflict", entry.conflict())
        .put("fields", JsonFields.list(entry.fields(), HistoryJson::field))
        .object();
  }

  static JsonObject group(GroupCount group) {
    return new JsonFields()
        .put("sourcedId", id(group.id()))
        .put("name", group.name())
        .put("additions", group.additions())
        .put("changes", group.changes())
        .put("removals", group.removals())
        .put("suspicious", group.suspicious())
        .object();
  }

  static JsonObject decision(Decision decision) {
    var scope = decision.scope();
    return new JsonFields()
        .put("generation", decision.generation())
        .put("school", id(scope.school()))
        .put("class", id(scope.schoolClass()))
        .word("kind", scope.kind())
        .put("by", decision.by())
        .put("at", decision.at())
        .put("reason", decision.reason())
        .put("until", decision.until())
        .object();
  }

  static JsonObject waiting(WaitingRemoval waiting) {
    return new JsonFields()
        .word("type", waiting.type())
        .put("sourcedId", waiting.id().value())
        .put("title", waiting.title())
        .put("since", waiting.since())
        .put("run", waiting.run().value())
        .put("confirmed", waiting.confirmed())
        .word("then", waiting.then())
        .put("due", waiting.due())
        .put("kept", waiting.kept())
        .put("runsLeft", waiting.runsLeft())
        .object();
  }

  static JsonObject limits(GuardLimits limits) {
    return new JsonFields()
        .put("removedPercent", limits.removedPercent())
        .put("changedPercent", limits.changedPercent())
        .put("leastRecords", limits.leastRecords())
        .put("classPercent", limits.classPercent())
        .put("classMembers", limits.classMembers())
        .put("shrinkPercent", limits.shrinkPercent())
        .object();
  }

  static JsonObject raised(RaisedLimit raised) {
    var used = raised.used();
    var fields =
        new JsonFields()
            .word("rule", raised.rule())
            .put("school", id(raised.school()))
            .put("percent", raised.percent())
            .put("by", raised.by())
            .put("at", raised.at())
            .put("reason", raised.reason())
            .put("until", raised.until());
    return (used == null ? fields : fields.put("used", used.value())).object();
  }

  private static Optional<String> id(@Nullable SourcedId id) {
    return Optional.ofNullable(id).map(SourcedId::value);
  }
}
