package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.FindingState;
import org.rollcall.platform.core.finding.FindingsAsked;
import org.rollcall.platform.core.finding.ReviewFindings;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRunId;

/** What is odd in the data of a connection. */
final class FindingRoutes {
  private static final int USUAL_SLICE = 50;

  private final ReviewFindings findings;
  private final SyncRoster syncs;

  FindingRoutes(Rollcall rollcall) {
    this.findings = rollcall.dataQuality().findings();
    this.syncs = rollcall.syncRoster();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/connections/{connection}/findings", Access.DISTRICT, this::list),
        Route.get("/connections/{connection}/findings/summary", Access.DISTRICT, this::summary),
        Route.get("/runs/{run}/findings", Access.DISTRICT, this::ofRun));
  }

  private Answer list(ApiRequest request) {
    var id = ConnectionRoutes.id(request);
    var asked = asked(request);
    var format = request.query("format").orElse("json");
    if (format.equals("csv")) {
      return Answer.csv("findings.csv", findings.export(request.caller(), id, asked));
    }
    if (!format.equals("json")) {
      throw Refusal.invalid("format", "The format is json or csv.");
    }
    var after = request.query("after").orElse("");
    var slice = findings.find(request.caller(), id, asked, after, request.limit(USUAL_SLICE));
    var answer = new JsonObject();
    answer.add("items", JsonFields.list(slice.items(), one -> FindingJson.finding(one, slice)));
    if (slice.next() != null) {
      answer.addProperty("next", slice.next());
    }
    return Answer.ok(answer);
  }

  private static FindingsAsked asked(ApiRequest request) {
    return new FindingsAsked(
        request.query("rule").map(FindingRoutes::rule).orElse(null),
        request.query("state").map(FindingRoutes::state).orElse(null),
        request.query("school").orElse(""),
        request.query("q").orElse(""));
  }

  private static @Nullable FindingRule rule(String word) {
    return FindingRule.ofId(word)
        .orElseThrow(() -> Refusal.invalid("rule", "There is no rule \"" + word + "\"."));
  }

  private static @Nullable FindingState state(String word) {
    return FindingState.ofToken(word)
        .orElseThrow(() -> Refusal.invalid("state", "The state is new, known or solved."));
  }

  private Answer summary(ApiRequest request) {
    var school = request.query("school").orElse("");
    return Answer.ok(
        FindingJson.report(
            findings.report(request.caller(), ConnectionRoutes.id(request), school)));
  }

  private Answer ofRun(ApiRequest request) {
    var id = new SyncRunId(request.number("run", "run"));
    var run = syncs.find(request.caller(), id);
    return Answer.ok(FindingJson.report(findings.ofRun(request.caller(), run)));
  }
}
