package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.probe.KeptProfile;
import org.rollcall.platform.core.probe.Ongoing;
import org.rollcall.platform.core.probe.OngoingId;
import org.rollcall.platform.core.probe.ProbeSis;
import org.rollcall.platform.core.probe.ProfileChange;
import org.rollcall.platform.core.probe.ProfileText;
import org.rollcall.platform.core.service.Rollcall;

/** What the SIS of a connection really does: found out in the background, and kept. */
final class ProbeRoutes {
  private static final String WRITE_IN = "writeInClass";

  private final ConnectSis connections;
  private final ProbeSis probes;

  ProbeRoutes(Rollcall rollcall) {
    this.connections = rollcall.connectSis();
    this.probes = rollcall.probeSis();
  }

  List<Route> routes() {
    return List.of(
        Route.post("/connections/{connection}/probe", Access.DISTRICT, this::begin),
        Route.get("/probes/{probe}", Access.DISTRICT, this::show),
        Route.get("/connections/{connection}/capabilities", Access.DISTRICT, this::history));
  }

  private Answer begin(ApiRequest request) throws IOException {
    var connection = connections.find(request.caller(), ConnectionRoutes.id(request));
    var consent =
        request
            .body(WRITE_IN)
            .optionalText(WRITE_IN)
            .filter(id -> !id.isBlank())
            .map(id -> ProbeConsent.toWriteIn(SourcedId.of(id)))
            .orElseGet(ProbeConsent::toRead);
    var probe = probes.begin(request.caller(), connection.id(), consent);
    return Answer.accepted("/probes/" + probe.id().value(), ongoing(probe));
  }

  private Answer show(ApiRequest request) {
    var id = new OngoingId(request.path("probe"));
    return Answer.ok(ongoing(probes.find(request.caller(), id)));
  }

  private Answer history(ApiRequest request) {
    var kept = probes.history(request.caller(), ConnectionRoutes.id(request));
    return Answer.ok(JsonFields.list(kept, ProbeRoutes::profile));
  }

  private static JsonObject ongoing(Ongoing<ProbeFinding, KeptProfile> probe) {
    var fields = begun(probe).put("findings", JsonFields.list(probe.seen(), ProbeRoutes::finding));
    var outcome = probe.outcome();
    return (outcome == null ? fields : fields.put("profile", profile(outcome))).object();
  }

  /** What probes and conformance runs have in common. */
  static JsonFields begun(Ongoing<?, ?> ongoing) {
    var fields =
        new JsonFields()
            .put("id", ongoing.id().value())
            .put("name", ongoing.name())
            .put("begun", ongoing.begun())
            .word("state", ongoing.state());
    var connection = ongoing.connection();
    if (connection != null) {
      fields.put("connection", connection.value());
    }
    return ongoing.sentence().isEmpty() ? fields : fields.put("sentence", ongoing.sentence());
  }

  private static JsonObject finding(ProbeFinding finding) {
    return new JsonFields()
        .put("field", finding.field().token())
        .put("title", finding.field().title())
        .put("value", finding.value())
        .put("seen", finding.seen())
        .object();
  }

  private static JsonElement profile(KeptProfile kept) {
    var profile = JsonParser.parseString(ProfileText.write(kept.profile())).getAsJsonObject();
    profile.addProperty("address", kept.address().toString());
    profile.add("changes", JsonFields.list(kept.changes(), ProbeRoutes::change));
    return profile;
  }

  private static JsonObject change(ProfileChange change) {
    return new JsonFields()
        .put("field", change.field().token())
        .put("before", change.before())
        .put("after", change.after())
        .put("sentence", change.sentence())
        .object();
  }
}
