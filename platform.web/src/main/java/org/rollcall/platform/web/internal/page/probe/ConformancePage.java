package org.rollcall.platform.web.internal.page.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.conformance.CheckOutcome;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.probe.KeptReport;
import org.rollcall.platform.core.probe.OngoingId;
import org.rollcall.platform.core.probe.ReportId;
import org.rollcall.platform.core.probe.ReportPage;
import org.rollcall.platform.core.probe.ReportText;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** Google's checks against the SIS of a connection: asking for them, watching, reading. */
final class ConformancePage {
  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(String name, String path, String fault, Input teacher, List<Kept> reports) {
    boolean any() {
      return !reports.isEmpty();
    }
  }

  /** A report that is kept. */
  record Kept(String path, @Nullable Moment taken, Chip chip, String version) {}

  /** What the template of one run or report shows. */
  record Report(
      String name,
      String back,
      Chip chip,
      boolean running,
      String failure,
      String summary,
      String file,
      List<String> leftBehind,
      List<CheckRow> checks) {
    boolean any() {
      return !checks.isEmpty();
    }
  }

  ConformancePage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, "");
  }

  Answer begin(Asked asked) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    if (!asked.ticked("consent")) {
      return page(asked, 422, "Tick the box: without your consent nothing is written.");
    }
    var suite =
        rollcall
            .testConformance()
            .begin(asked.caller(), connection.id(), consent(asked.field("teacher")));
    return Answer.go("/conformance/" + suite.id().value());
  }

  static ConformanceConsent consent(String teacher) {
    return teacher.isEmpty()
        ? ConformanceConsent.toWriteForAnyTeacher()
        : ConformanceConsent.toWriteForTeacher(teacher);
  }

  Answer watch(Asked asked) {
    var suite =
        rollcall.testConformance().find(asked.caller(), new OngoingId(asked.place("suite")));
    var report = suite.outcome();
    var format = asked.field("format");
    if (report != null && !format.isEmpty()) {
      return file(suite.name(), report, format);
    }
    var connection = suite.connection();
    var model =
        new Report(
            suite.name(),
            connection == null ? "/connectors" : "/connections/" + connection + "/conformance",
            report == null ? CapabilitiesPage.chip(suite.state()) : chip(report),
            suite.running(),
            suite.sentence(),
            report == null ? "" : summary(report),
            report == null ? "" : "/conformance/" + suite.id().value(),
            report == null ? List.of() : left(report),
            suite.seen().stream().map(CheckRow::of).toList());
    return new Answer.Show(200, "report", "Conformance report", model, suite.running());
  }

  Answer read(Asked asked) {
    var id = new ReportId(asked.number("report"));
    var kept = rollcall.testConformance().report(asked.caller(), id);
    var name = rollcall.connectSis().find(asked.caller(), kept.connection()).name();
    var report = kept.report();
    if (!asked.field("format").isEmpty()) {
      return file(name, report, asked.field("format"));
    }
    var model =
        new Report(
            name,
            "/connections/" + kept.connection() + "/conformance",
            chip(report),
            false,
            "",
            summary(report),
            path(kept),
            left(report),
            report.checks().stream().map(CheckRow::of).toList());
    return Answer.show("report", "Conformance report", model);
  }

  private static Answer file(String name, ConformanceReport report, String format) {
    return format.equals("html")
        ? new Answer.Download(
            "conformance.html", "text/html; charset=utf-8", ReportPage.html(name, report))
        : new Answer.Download("conformance.json", "application/json", ReportText.write(report));
  }

  private Answer page(Asked asked, int status, String fault) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    var district = rollcall.overview().of(asked.caller(), connection.id()).district();
    var moments = new Moments(rollcall.clock(), district.zone());
    var known = connection.settings().get(SettingField.TEACHER_EMAIL).orElse("");
    var typed = asked.field("teacher");
    var reports =
        rollcall.testConformance().reports(asked.caller(), connection.id()).stream()
            .map(kept -> kept(kept, moments))
            .toList();
    var model =
        new Model(
            connection.name(),
            "/connections/" + connection.id(),
            fault,
            new Input("teacher", typed.isEmpty() ? known : typed, ""),
            reports);
    return new Answer.Show(status, "conformance", "Conformance report", model, false);
  }

  private static Kept kept(KeptReport kept, Moments moments) {
    var report = kept.report();
    return new Kept(
        path(kept), moments.of(report.taken()), chip(report), ReportPage.version(report));
  }

  private static String path(KeptReport kept) {
    return "/conformance-reports/" + kept.id();
  }

  private static Chip chip(ConformanceReport report) {
    var words = good(report) + " of " + report.checks().size();
    return report.passed() ? Chip.good(words) : Chip.failed(words);
  }

  private static String summary(ConformanceReport report) {
    return good(report)
        + " of "
        + report.checks().size()
        + " checks of Google's suite for OneRoster "
        + ReportPage.version(report)
        + " passed, "
        + report.count(CheckOutcome.FAILED)
        + " failed, "
        + report.count(CheckOutcome.SKIPPED)
        + " could not be taken.";
  }

  private static int good(ConformanceReport report) {
    return report.count(CheckOutcome.PASSED) + report.count(CheckOutcome.WARNED);
  }

  private static List<String> left(ConformanceReport report) {
    return report.leftBehind().stream().map(SourcedId::value).toList();
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
