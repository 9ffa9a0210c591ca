package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.Finding;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.FindingsReport;
import org.rollcall.platform.core.finding.FindingsSlice;
import org.rollcall.platform.core.finding.RuleCount;

/** Findings as JSON. */
final class FindingJson {
  private FindingJson() {}

  static JsonObject report(FindingsReport report) {
    var fields = new JsonFields();
    var examined = report.examined();
    if (examined != null) {
      fields.put("run", examined.run().value()).put("at", examined.at());
    }
    return fields
        .put("findings", report.findings())
        .put("new", report.fresh())
        .put("solved", report.solved())
        .put("rules", JsonFields.list(report.rules(), FindingJson::count))
        .object();
  }

  private static JsonObject count(RuleCount count) {
    return rule(count.rule())
        .put("findings", count.findings())
        .put("affected", count.affected())
        .put("new", count.fresh())
        .put("solved", count.solved())
        .object();
  }

  private static JsonFields rule(FindingRule rule) {
    return new JsonFields()
        .put("rule", rule.id())
        .word("severity", rule.effect())
        .word("cause", rule.cause())
        .put("sentence", rule.sentence())
        .put("fix", rule.fix())
        .word("whoCanFix", rule.fixer());
  }

  static JsonObject finding(Finding finding, FindingsSlice slice) {
    var rule = finding.rule();
    var names = slice.names();
    var name = rule.about().flatMap(about -> names.of(about, finding.subject()));
    return rule(rule)
        .put("state", slice.state(finding).token())
        .put("subject", finding.subject())
        .put("about", rule.about().map(RosterCollection::path))
        .put("subjectName", name)
        .put("school", Optional.ofNullable(finding.school()))
        .put("affected", finding.affected())
        .put("recordsAre", rule.affects().map(RosterCollection::path))
        .put("records", JsonFields.list(finding.records(), record -> record(record, rule, slice)))
        .put("firstRun", finding.firstRun().value())
        .put("firstSeen", finding.firstAt())
        .put("solvedAt", finding.solvedAt())
        .object();
  }

  private static JsonObject record(AffectedRecord record, FindingRule rule, FindingsSlice slice) {
    var names = slice.names();
    return new JsonFields()
        .put("sourcedId", record.sourcedId())
        .put("name", rule.affects().flatMap(it -> names.of(it, record.sourcedId())))
        .put("person", Optional.ofNullable(record.person()))
        .put(
            "personName",
            Optional.ofNullable(record.person())
                .flatMap(person -> names.of(RosterCollection.USERS, person)))
        .object();
  }
}
