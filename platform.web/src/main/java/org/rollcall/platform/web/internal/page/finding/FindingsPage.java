package org.rollcall.platform.web.internal.page.finding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.finding.Effect;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.FindingState;
import org.rollcall.platform.core.finding.FindingsReport;
import org.rollcall.platform.core.finding.RootCause;
import org.rollcall.platform.core.finding.RuleCount;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;

/** What is odd in the data of a connection: counted by cause, or listed. */
final class FindingsPage {

  private static final int PAGE = 50;

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      @Nullable Moment examined,
      String runPath,
      String summary,
      List<Group> groups,
      FindingsForm form,
      List<FindingsForm.Choice> states,
      List<FindingsForm.Choice> schools,
      List<FindingsForm.Choice> rules,
      @Nullable RuleRow rule,
      List<FindingRow> findings,
      boolean lists,
      String morePath) {

    boolean notExamined() {
      return examined == null;
    }

    boolean clean() {
      return examined != null && groups.isEmpty() && !lists;
    }

    boolean none() {
      return lists && findings.isEmpty();
    }

    boolean some() {
      return !findings.isEmpty();
    }
  }

  /** Rules with one root cause. */
  record Group(String label, List<RuleRow> rules) {}

  /** A rule and how often it found something. */
  record RuleRow(
      String id,
      String sentence,
      String fix,
      String fixer,
      Chip effect,
      String effectSentence,
      String findings,
      String affected,
      String path,
      String fresh,
      String freshPath,
      String solved,
      String solvedPath) {}

  FindingsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var status = rollcall.overview().of(asked.caller(), id);
    var path = "/connections/" + id;
    var form = FindingsForm.of(asked, path + "/findings");
    var report = rollcall.dataQuality().findings().report(asked.caller(), id, form.school());
    var moments = new Moments(rollcall.clock(), status.district().zone());
    var found = form.lists() ? find(asked, id, form, moments) : Listed.NOTHING;
    var examined = report.examined();
    var rule = form.rule();
    var model =
        new Model(
            path,
            status.connection().name(),
            examined == null ? null : moments.of(examined.at()),
            examined == null ? "" : "/runs/" + examined.run(),
            summary(report),
            form.lists() ? List.of() : groups(report, form),
            form,
            form.states(),
            form.schools(rollcall.readRosters().open(asked.caller(), id).orgs()),
            form.rules(),
            rule == null ? null : row(count(report, rule), form),
            found.rows(),
            form.lists(),
            found.morePath());
    return Answer.show("data-findings", "Findings", model);
  }

  /** A file of what is shown, by a form, since that it was made is in the audit log. */
  Answer export(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var form = FindingsForm.of(asked, "");
    var text = rollcall.dataQuality().findings().export(asked.caller(), id, form.asked());
    return new Answer.Download("findings.csv", "text/csv;charset=utf-8", text);
  }

  /** Findings as the page lists them. */
  private record Listed(List<FindingRow> rows, String morePath) {
    static final Listed NOTHING = new Listed(List.of(), "");
  }

  private Listed find(Asked asked, ConnectionId id, FindingsForm form, Moments moments) {
    var slice =
        rollcall
            .dataQuality()
            .findings()
            .find(asked.caller(), id, form.asked(), asked.field("after"), PAGE);
    var next = slice.next();
    return new Listed(
        slice.items().stream()
            .map(finding -> FindingRow.of(finding, slice, "/connections/" + id, moments))
            .toList(),
        next == null ? "" : form.address(next));
  }

  private static RuleCount count(FindingsReport report, FindingRule rule) {
    return report.rules().stream()
        .filter(count -> count.rule() == rule)
        .findFirst()
        .orElse(new RuleCount(rule, 0, 0, 0, 0));
  }

  private static List<Group> groups(FindingsReport report, FindingsForm form) {
    return Arrays.stream(RootCause.values())
        .map(
            cause ->
                new Group(
                    cause.label(),
                    report.rules().stream()
                        .filter(count -> count.rule().cause() == cause)
                        .map(count -> row(count, form))
                        .toList()))
        .filter(group -> !group.rules().isEmpty())
        .toList();
  }

  private static RuleRow row(RuleCount count, FindingsForm form) {
    var rule = count.rule();
    return new RuleRow(
        rule.id(),
        rule.sentence(),
        rule.fix(),
        rule.fixer().label(),
        EffectWords.chip(rule.effect()),
        rule.effect().sentence(),
        Numbers.grouped(count.findings()),
        Numbers.grouped(count.affected()),
        form.of(rule, null),
        count.fresh() == 0 ? "" : Numbers.grouped(count.fresh()),
        form.of(rule, FindingState.NEW),
        count.solved() == 0 ? "" : Numbers.grouped(count.solved()),
        form.of(rule, FindingState.SOLVED));
  }

  private static String summary(FindingsReport report) {
    return Numbers.counted(report.findings(Effect.ERROR), "error", "errors")
        + ", "
        + Numbers.counted(report.findings(Effect.WARNING), "warning", "warnings")
        + ", "
        + Numbers.counted(report.findings(Effect.NOTE), "note", "notes")
        + ". New since the run before: "
        + Numbers.grouped(report.fresh())
        + ", solved: "
        + Numbers.grouped(report.solved())
        + ".";
  }
}
