package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import org.rollcall.connector.api.conformance.ConformanceCheck;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.probe.KeptReport;
import org.rollcall.platform.core.probe.Ongoing;
import org.rollcall.platform.core.probe.OngoingId;
import org.rollcall.platform.core.probe.ReportPage;
import org.rollcall.platform.core.probe.ReportText;
import org.rollcall.platform.core.probe.TestConformance;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** Conformance reports: of connections, kept, and of addresses given once. */
final class ConformanceRoutes {
  private static final String CONSENT = "consent";
  private static final String TEACHER = "teacherEmail";

  private final ConnectSis connections;
  private final TestConformance conformance;
  private final ConnectBody bodies;

  ConformanceRoutes(Rollcall rollcall, ConnectorNames names) {
    this.connections = rollcall.connectSis();
    this.conformance = rollcall.testConformance();
    this.bodies = new ConnectBody(names, new DemoDistrict(rollcall.keepDistricts()));
  }

  List<Route> routes() {
    return List.of(
        Route.post("/connections/{connection}/conformance", Access.DISTRICT, this::begin),
        Route.get("/connections/{connection}/conformance", Access.DISTRICT, this::reports),
        Route.post("/conformance", Access.ACCOUNT, this::beginAtAddress),
        Route.get("/conformance/{suite}", Access.DISTRICT, this::show));
  }

  private Answer begin(ApiRequest request) throws IOException {
    var connection = connections.find(request.caller(), ConnectionRoutes.id(request));
    var consent = consent(request.body(TEACHER, CONSENT));
    var suite = conformance.begin(request.caller(), connection.id(), consent);
    return Answer.accepted("/conformance/" + suite.id().value(), ongoing(suite));
  }

  private Answer beginAtAddress(ApiRequest request) throws IOException {
    var body =
        request.body(
            "connector", "settings", "accessKey", "secretCode", "secrets", TEACHER, CONSENT);
    var suite =
        conformance.begin(request.caller(), bodies.forOnce(body, "Conformance"), consent(body));
    return Answer.accepted("/conformance/" + suite.id().value(), ongoing(suite));
  }

  private Answer show(ApiRequest request) {
    var id = new OngoingId(request.path("suite"));
    var suite = conformance.find(request.caller(), id);
    var answer = ongoing(suite);
    var report = suite.outcome();
    if (report != null && request.query("html").isPresent()) {
      answer.addProperty("html", ReportPage.html(suite.name(), report));
    }
    return Answer.ok(answer);
  }

  private Answer reports(ApiRequest request) {
    var kept = conformance.reports(request.caller(), ConnectionRoutes.id(request));
    return Answer.ok(JsonFields.list(kept, ConformanceRoutes::kept));
  }

  private static ConformanceConsent consent(BodyFields body) {
    if (!body.flag(CONSENT).orElse(false)) {
      throw Refusal.invalid(
          CONSENT,
          "The suite writes a line item and a result into a class, and deletes them again: say"
              + " yes to that with consent.");
    }
    return body.optionalText(TEACHER)
        .filter(email -> !email.isBlank())
        .map(ConformanceConsent::toWriteForTeacher)
        .orElseGet(ConformanceConsent::toWriteForAnyTeacher);
  }

  private static JsonObject ongoing(Ongoing<ConformanceCheck, ConformanceReport> suite) {
    var fields =
        ProbeRoutes.begun(suite).put("checks", JsonFields.list(suite.seen(), ReportText::of));
    var report = suite.outcome();
    return (report == null ? fields : fields.put("report", report(report))).object();
  }

  private static JsonObject kept(KeptReport kept) {
    return new JsonFields()
        .put("id", kept.id().value())
        .put("report", report(kept.report()))
        .object();
  }

  private static JsonElement report(ConformanceReport report) {
    return JsonParser.parseString(ReportText.write(report));
  }
}
