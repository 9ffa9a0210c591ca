package org.rollcall.platform.web.internal.page.connect;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.CheckRun;
import org.rollcall.platform.core.connection.CheckRunId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.page.prepare.Prepared;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Spans;
import org.rollcall.platform.web.internal.view.Words;

/** The check of a connection, step by step while it goes on, and what comes after it. */
final class CheckPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String name,
      String product,
      boolean ofSecret,
      boolean ofTest,
      String editLabel,
      Chip chip,
      boolean running,
      boolean passed,
      boolean failed,
      boolean changed,
      List<String> changes,
      List<Step> steps,
      String editPath,
      String connectionPath,
      boolean importing,
      String takeUpPath,
      boolean mustConfirm) {}

  /** One step that ended. */
  record Step(
      String title,
      String tone,
      Chip chip,
      String sentence,
      String address,
      String status,
      String took,
      String whoActs,
      String nextStep) {}

  CheckPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer begin(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var check = rollcall.connectSis().check(asked.caller(), id);
    return Answer.go("/checks/" + check.id().value() + "?connection=" + id + "&test=1");
  }

  Answer show(Asked asked) {
    var check = rollcall.connectSis().find(asked.caller(), new CheckRunId(asked.place("check")));
    var running = check.state() == CheckRun.State.RUNNING;
    var title = asked.ticked("secrets") ? "Secret" : asked.ticked("test") ? "Test" : "Authorize";
    return new Answer.Show(200, "check", title, model(asked, check), running);
  }

  Answer startImporting(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var flows = EnumSet.of(DataFlow.IMPORT);
    flows.addAll(rollcall.connectSis().find(asked.caller(), id).acknowledged());
    rollcall.together().exchange().acknowledge(asked.caller(), id, flows, false);
    return Answer.go("/runs/" + rollcall.syncRoster().request(asked.caller(), id).id());
  }

  private Model model(Asked asked, CheckRun check) {
    var connection = check.connection();
    var importing =
        connection != null
            && rollcall
                .connectSis()
                .find(asked.caller(), connection)
                .acknowledged()
                .contains(DataFlow.IMPORT);
    return new Model(
        check.name(),
        product(check),
        asked.ticked("secrets"),
        asked.ticked("test"),
        editLabel(asked),
        chip(check.state(), asked.ticked("secrets") || asked.ticked("test")),
        check.state() == CheckRun.State.RUNNING,
        check.state() == CheckRun.State.PASSED,
        check.state() == CheckRun.State.FAILED,
        !check.changes().isEmpty(),
        check.changes(),
        check.steps().stream().map(step -> step(step, asked.caller())).toList(),
        editPath(asked, check),
        connection == null ? "" : "/connections/" + connection,
        importing,
        takeUpPath(asked, connection, importing),
        connection != null && mustConfirm(asked, check));
  }

  /** Where what was kept of an earlier connection to the same SIS is taken up; empty without. */
  private String takeUpPath(Asked asked, @Nullable ConnectionId connection, boolean importing) {
    return connection != null
            && !importing
            && rollcall.together().leave().offer(asked.caller(), connection).isPresent()
        ? "/connections/" + connection + "/take-up"
        : "";
  }

  /** Whether the district is not yet eligible, and nobody has confirmed to go on. */
  private boolean mustConfirm(Asked asked, CheckRun check) {
    return Prepared.of(rollcall, asked.caller(), check.district(), check.connector())
        .filter(Prepared::mustConfirm)
        .isPresent();
  }

  /** Back to the form that started the check: of the connection, or of a new one. */
  private static String editPath(Asked asked, CheckRun check) {
    var from = asked.field("connection");
    if (from.matches("[0-9]{1,18}") && asked.ticked("secrets")) {
      var slot = asked.field("slot");
      return "/connections/"
          + from
          + "/secrets"
          + (check.state() == CheckRun.State.FAILED && slot.matches("current|next")
              ? "?slot=" + slot + day(asked, "effectiveOn") + day(asked, "expiresOn")
              : "");
    }
    var form =
        from.matches("[0-9]{1,18}")
            ? "/connections/" + from + "/settings"
            : "/connect/" + check.connector();
    return form + "?check=" + check.id().value();
  }

  private static String day(Asked asked, String name) {
    var day = asked.field(name);
    return day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? "&" + name + "=" + day : "";
  }

  private static String editLabel(Asked asked) {
    if (asked.ticked("secrets")) {
      return "Back to the secrets";
    }
    return asked.ticked("test") ? "Change the settings" : "Change what I entered";
  }

  private String product(CheckRun check) {
    return rollcall.deployConnectors().offered().stream()
        .filter(offer -> offer.id().equals(check.connector()))
        .map(ConnectorDescriptor::product)
        .findFirst()
        .orElse(check.connector().value());
  }

  private static Chip chip(CheckRun.State state, boolean connected) {
    return switch (state) {
      case RUNNING -> Chip.busy("Checking");
      case PASSED -> Chip.good(connected ? "Works" : "Connected");
      case FAILED -> Chip.failed(connected ? "Does not work" : "Not connected");
    };
  }

  private static Step step(CheckStep step, Caller reader) {
    return new Step(
        step.title(),
        step.isNote() ? "note" : step.passed() ? "good" : "failed",
        step.isNote()
            ? Chip.waiting("Note")
            : step.passed() ? Chip.good("Passed") : Chip.failed("Failed"),
        step.sentence(),
        step.address().orElse(""),
        step.httpStatus().map(status -> "HTTP " + status).orElse(""),
        step.took().toMillis() == 0 ? "" : Spans.words(step.took()),
        Words.whoActs(step.failure().map(kind -> kind.whoActs()).orElse(null), reader),
        step.nextStep().orElse(""));
  }
}
