package org.rollcall.platform.web.internal.api;

import static java.util.stream.Collectors.toSet;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scope.TermChoice;
import org.rollcall.platform.core.scoping.ChooseScope;
import org.rollcall.platform.core.scoping.ScopePreview;
import org.rollcall.platform.core.scoping.ScopeStanding;
import org.rollcall.platform.core.service.Rollcall;

/** What of a SIS is wanted: looked at, previewed, chosen. */
final class ScopeRoutes {
  private static final String SCOPE = "/connections/{connection}/scope";

  private static final Comparator<SourcedId> BY_ID = Comparator.comparing(SourcedId::value);

  private final ChooseScope scopes;

  ScopeRoutes(Rollcall rollcall) {
    this.scopes = rollcall.together().chooseScope();
  }

  List<Route> routes() {
    return List.of(
        Route.get(SCOPE, Access.DISTRICT, this::show),
        Route.put(SCOPE, Access.DISTRICT, this::choose),
        Route.get(SCOPE + "/choices", Access.DISTRICT, this::choices),
        Route.post(SCOPE + "/preview", Access.DISTRICT, this::preview));
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(json(scopes.show(request.caller(), ConnectionRoutes.id(request))));
  }

  private Answer choose(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    scopes.show(request.caller(), id);
    return Answer.ok(json(scopes.choose(request.caller(), id, scope(request))));
  }

  private Answer preview(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    scopes.show(request.caller(), id);
    return Answer.ok(json(scopes.preview(request.caller(), id, scope(request))));
  }

  private Answer choices(ApiRequest request) {
    var standing = scopes.look(request.caller(), ConnectionRoutes.id(request));
    return Answer.ok(
        new JsonFields()
            .put("fromRoster", standing.rosterKnown())
            .put("schools", JsonFields.list(standing.orgs(), ScopeRoutes::json))
            .put("sessions", JsonFields.list(standing.sessions(), ScopeRoutes::json))
            .object());
  }

  private static Scope scope(ApiRequest request) throws IOException {
    var body = request.body("schools", "grades", "terms", "sessions", "roles");
    return new Scope(
        ids(body, "schools"),
        Set.copyOf(body.texts("grades")),
        body.optionalText("terms").map(ScopeRoutes::terms).orElse(TermChoice.ALL),
        ids(body, "sessions"),
        body.texts("roles").stream().map(ScopeRoutes::role).collect(toSet()));
  }

  private static Set<SourcedId> ids(BodyFields body, String field) {
    return body.texts(field).stream()
        .filter(text -> !text.isBlank())
        .map(SourcedId::of)
        .collect(toSet());
  }

  private static TermChoice terms(String word) {
    return Arrays.stream(TermChoice.values())
        .filter(choice -> word(choice).equals(word))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("terms", "The terms are all, current or picked."));
  }

  private static UserRole role(String token) {
    return Arrays.stream(UserRole.values())
        .filter(role -> role.token().equalsIgnoreCase(token))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("roles", "OneRoster has no role " + token + "."));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject json(ScopeStanding standing) {
    var kept = standing.kept();
    var scope = kept.scope();
    var fields =
        new JsonFields()
            .put("everything", scope.isEverything())
            .put("sentence", standing.sentence())
            .put("schools", JsonFields.texts(scope.schools().stream().sorted(BY_ID).toList()))
            .put("grades", JsonFields.texts(scope.grades().stream().sorted().toList()))
            .word("terms", scope.terms())
            .put("sessions", JsonFields.texts(scope.sessions().stream().sorted(BY_ID).toList()))
            .put(
                "roles",
                JsonFields.texts(scope.roles().stream().map(UserRole::token).sorted().toList()))
            .put("changed", kept.changed());
    if (kept.changed() != null) {
      fields.put("changedBy", kept.changedBy());
    }
    return fields.object();
  }

  private static JsonObject json(ScopePreview preview) {
    var counts = new JsonFields();
    Arrays.stream(RosterType.values())
        .filter(preview.counts()::containsKey)
        .forEach(type -> counts.put(word(type), json(preview.of(type))));
    return new JsonFields()
        .put("nothingStored", preview.nothingStored())
        .put("unread", preview.unread())
        .put("counts", counts.object())
        .object();
  }

  private static JsonObject json(ScopePreview.Counts counts) {
    return new JsonFields()
        .put("now", counts.now())
        .put("then", counts.then())
        .put("enter", counts.enter())
        .put("leave", counts.leave())
        .object();
  }

  private static JsonObject json(Org org) {
    return new JsonFields()
        .put("sourcedId", org.sourcedId().value())
        .put("name", org.name())
        .put("type", org.type().token())
        .put("parent", org.parent())
        .object();
  }

  private static JsonObject json(AcademicSession session) {
    return new JsonFields()
        .put("sourcedId", session.sourcedId().value())
        .put("title", session.title())
        .put("type", session.type().token())
        .put("startDate", session.startDate())
        .put("endDate", session.endDate())
        .object();
  }
}
