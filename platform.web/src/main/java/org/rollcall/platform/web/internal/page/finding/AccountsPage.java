package org.rollcall.platform.web.internal.page.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.match.AccountList;
import org.rollcall.platform.core.match.MatchCount;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.match.MatchReport;
import org.rollcall.platform.core.match.MatchRole;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;

/** Whether the addresses of the SIS lead to the accounts of the learning platform. */
final class AccountsPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      String path,
      String domains,
      String fault,
      @Nullable Uploaded uploaded,
      List<OutcomeRow> outcomes,
      List<SchoolRow> schools,
      String strays,
      boolean hasStrays,
      String outside) {}

  /** The list, in words. */
  record Uploaded(@Nullable Moment at, String by, String accounts, String oddities) {}

  /** An outcome and how many people have it. */
  record OutcomeRow(
      Chip chip, String sentence, String fixer, String people, String share, String path) {}

  /** A school and a role, and how its people stand. */
  record SchoolRow(String school, String role, String people, String matched, String rest) {}

  AccountsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, "");
  }

  Answer upload(Asked asked) {
    var id = id(asked);
    try {
      var file = asked.file("file").orElse(null);
      if (file == null) {
        rollcall.connectSis().find(asked.caller(), id);
        return page(asked, 422, "Choose the file first: the list of users, as CSV.");
      }
      try (var content = file.getInputStream()) {
        rollcall.dataQuality().accounts().upload(asked.caller(), id, content);
      }
      return Answer.go("/connections/" + id + "/accounts");
    } catch (Refusal e) {
      if (e.reason() == Refusal.Reason.NOT_FOUND) {
        throw e;
      }
      return page(asked, 422, e.sentence());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer delete(Asked asked) {
    rollcall.dataQuality().accounts().delete(asked.caller(), id(asked));
    return Answer.go("/connections/" + id(asked) + "/accounts");
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }

  private Answer page(Asked asked, int status, String fault) {
    var id = id(asked);
    var of = rollcall.overview().of(asked.caller(), id);
    var report = rollcall.dataQuality().accounts().report(asked.caller(), id).orElse(null);
    var moments = new Moments(rollcall.clock(), of.district().zone());
    var path = "/connections/" + id + "/accounts";
    var model =
        new Model(
            "/connections/" + id,
            of.connection().name(),
            path,
            String.join(", ", of.district().emailDomains()),
            fault,
            report == null ? null : uploaded(report.list(), moments),
            report == null ? List.of() : outcomes(report, path),
            report == null ? List.of() : schools(report, names(asked, id)),
            report == null ? "" : Numbers.counted(report.strays(), "account", "accounts"),
            report != null && report.strays() > 0,
            report == null || report.outside() == 0
                ? ""
                : Numbers.counted(report.outside(), "person lies", "people lie"));
    return new Answer.Show(status, "accounts-match", "E-mail match", model, false);
  }

  private Map<String, String> names(Asked asked, ConnectionId id) {
    var names = new HashMap<String, String>();
    rollcall
        .readRosters()
        .open(asked.caller(), id)
        .orgs()
        .forEach(org -> names.put(org.sourcedId().value(), org.name()));
    return names;
  }

  private static Uploaded uploaded(AccountList list, Moments moments) {
    var odd = new StringBuilder();
    if (list.repeated() > 0) {
      odd.append(Numbers.counted(list.repeated(), "row repeats", "rows repeat"))
          .append(" an address. ");
    }
    if (list.skipped() > 0) {
      odd.append(Numbers.counted(list.skipped(), "row has", "rows have"))
          .append(" no readable address, row ")
          .append(list.firstSkipped())
          .append(" first.");
    }
    return new Uploaded(
        moments.of(list.at()),
        list.by(),
        Numbers.counted(list.accounts(), "account", "accounts"),
        odd.toString().strip());
  }

  private static List<OutcomeRow> outcomes(MatchReport report, String path) {
    long all = Math.max(1, report.people());
    return Arrays.stream(MatchOutcome.values())
        .map(
            outcome ->
                new OutcomeRow(
                    OutcomeWords.chip(outcome),
                    outcome.sentence(),
                    outcome.good() ? "" : outcome.fixer().label(),
                    Numbers.grouped(report.people(outcome)),
                    Math.round(100.0 * report.people(outcome) / all) + " %",
                    outcome == MatchOutcome.MATCHED || report.people(outcome) == 0
                        ? ""
                        : path + "/people?outcome=" + outcome.token()))
        .toList();
  }

  private static List<SchoolRow> schools(MatchReport report, Map<String, String> names) {
    var rows = new TreeMap<String, Map<MatchRole, List<MatchCount>>>();
    for (var count : report.counts()) {
      var name =
          count.school().isEmpty()
              ? "No school"
              : names.getOrDefault(count.school(), count.school());
      rows.computeIfAbsent(name, any -> new TreeMap<>())
          .computeIfAbsent(count.role(), any -> new ArrayList<>())
          .add(count);
    }
    return rows.entrySet().stream()
        .flatMap(
            school ->
                school.getValue().entrySet().stream()
                    .map(role -> row(school.getKey(), role.getKey(), role.getValue())))
        .toList();
  }

  private static SchoolRow row(String school, MatchRole role, List<MatchCount> counts) {
    long all = counts.stream().mapToLong(MatchCount::people).sum();
    long good =
        counts.stream().filter(it -> it.outcome().good()).mapToLong(MatchCount::people).sum();
    var rest = new StringBuilder();
    for (var count : counts) {
      if (!count.outcome().good()) {
        rest.append(rest.isEmpty() ? "" : ", ")
            .append(count.outcome().label())
            .append(": ")
            .append(Numbers.grouped(count.people()));
      }
    }
    return new SchoolRow(
        school, role.label(), Numbers.grouped(all), Numbers.grouped(good), rest.toString());
  }
}
