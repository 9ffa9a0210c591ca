package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.overview.ConnectionStatus;
import org.rollcall.platform.core.overview.Overview;
import org.rollcall.platform.core.overview.SeeSchools;
import org.rollcall.platform.core.plan.KeepOutside;
import org.rollcall.platform.core.plan.SeeSuspended;
import org.rollcall.platform.core.plan.Suspension;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.ReadRosters;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.CollectionCounts;

/** The published roster of a connection: counts, schools, classes, people. */
final class RosterRoutes {
  private static final int USUAL_SLICE = 50;

  private final ReadRosters rosters;
  private final Overview overview;
  private final KeepOutside keptOutside;
  private final SeeSchools schools;
  private final SeeSuspended suspended;

  RosterRoutes(Rollcall rollcall) {
    this.rosters = rollcall.readRosters();
    this.overview = rollcall.overview();
    this.keptOutside = rollcall.safeguard().outside();
    this.schools = rollcall.dataQuality().schools();
    this.suspended = rollcall.safeguard().suspended();
  }

  List<Route> routes() {
    return List.of(
        route("/roster", this::counts),
        route("/sessions", this::sessions),
        route("/schools", this::schools),
        route("/schools/{school}/classes", this::classes),
        route("/classes/{class}", this::schoolClass),
        route("/people", this::people),
        route("/people/{person}", this::person));
  }

  private static Route route(String below, Handler handler) {
    return Route.get("/connections/{connection}" + below, Access.DISTRICT, handler);
  }

  private Answer counts(ApiRequest request) {
    var status = overview.of(request.caller(), ConnectionRoutes.id(request));
    var reader = open(request);
    var counts = ConnectionJson.counts(reader.counts());
    counts.addProperty("tobedeleted", sum(status, CollectionCounts::tobedeleted));
    counts.addProperty("dropped", sum(status, CollectionCounts::dropped));
    var outside = keptOutside.counts(request.caller(), ConnectionRoutes.id(request));
    counts.addProperty("outside", outside.all());
    var gone = suspended.counts(request.caller(), ConnectionRoutes.id(request));
    counts.addProperty("suspended", gone.values().stream().mapToLong(Long::longValue).sum());
    counts.addProperty("revision", reader.revision().value());
    var publishedAt = status.rosterAt();
    if (publishedAt != null) {
      counts.addProperty("publishedAt", publishedAt.toString());
    }
    var staleness = status.staleness();
    if (staleness != null) {
      counts.add("stale", ConnectionJson.stale(staleness));
    }
    return Answer.ok(counts);
  }

  /** What the last good run saw and did not store. */
  private static long sum(ConnectionStatus status, ToLongFunction<CollectionCounts> what) {
    var lastGood = status.lastGood();
    return lastGood == null ? 0 : lastGood.counts().values().stream().mapToLong(what).sum();
  }

  private Answer sessions(ApiRequest request) {
    return Answer.ok(JsonFields.list(open(request).sessions(), RosterJson::session));
  }

  private Answer schools(ApiRequest request) {
    return Answer.ok(
        JsonFields.list(
            schools.of(request.caller(), ConnectionRoutes.id(request)), RosterJson::school));
  }

  private Answer classes(ApiRequest request) {
    var reader = open(request);
    var school =
        reader.org(sourcedId(request, "school")).orElseThrow(() -> Refusal.notFound("school"));
    var after = request.query("after").orElse(null);
    var slice = reader.classesOf(id(school), after, request.limit(USUAL_SLICE));
    var gone = among(request, RosterCollection.CLASSES, slice.items());
    return slice(slice, one -> marked(RosterJson.schoolClass(one), one, gone));
  }

  private Answer schoolClass(ApiRequest request) {
    var reader = open(request);
    var found =
        reader
            .schoolClass(sourcedId(request, "class"))
            .orElseThrow(() -> Refusal.notFound("class"));
    var enrollments = reader.enrollmentsOfClass(found.header().sourcedId());
    var people = reader.users(enrollments.stream().map(Enrollment::user).distinct().toList());
    var gone = among(request, RosterCollection.CLASSES, List.of(found));
    var members = among(request, RosterCollection.USERS, List.copyOf(people.values()));
    var answer = marked(RosterJson.schoolClass(found), found, gone);
    answer.add(
        "enrollments",
        JsonFields.list(enrollments, one -> member(one, people.get(one.user()), members)));
    return Answer.ok(answer);
  }

  private static JsonObject member(
      Enrollment enrollment, @Nullable User person, Map<SourcedId, Suspension> suspended) {
    var answer = RosterJson.enrollment(enrollment, person);
    if (person != null) {
      var unused = marked(answer.getAsJsonObject("person"), person, suspended);
    }
    return answer;
  }

  private Answer people(ApiRequest request) {
    var reader = open(request);
    var text = request.query("q").orElse("");
    var after = request.query("after").orElse(null);
    var slice = reader.findPeople(text, after, request.limit(USUAL_SLICE));
    var gone = among(request, RosterCollection.USERS, slice.items());
    return slice(slice, one -> marked(RosterJson.person(one), one, gone));
  }

  private Answer person(ApiRequest request) {
    var reader = open(request);
    var found =
        reader.user(sourcedId(request, "person")).orElseThrow(() -> Refusal.notFound("person"));
    var enrollments = reader.enrollmentsOfUser(found.header().sourcedId());
    var classes =
        reader.classes(enrollments.stream().map(Enrollment::schoolClass).distinct().toList());
    var gone = among(request, RosterCollection.USERS, List.of(found));
    var answer = marked(RosterJson.person(found), found, gone);
    answer.add(
        "enrollments",
        JsonFields.list(
            enrollments, one -> RosterJson.enrollment(one, classes.get(one.schoolClass()))));
    return Answer.ok(answer);
  }

  private Map<SourcedId, Suspension> among(
      ApiRequest request, RosterCollection collection, List<? extends RosterRecord> some) {
    var ids = some.stream().map(RosterRecord::sourcedId).toList();
    return suspended.among(request.caller(), ConnectionRoutes.id(request), collection, ids);
  }

  /** Says so of a record that is suspended. */
  private static JsonObject marked(
      JsonObject json, RosterRecord record, Map<SourcedId, Suspension> suspended) {
    var suspension = suspended.get(record.sourcedId());
    if (suspension != null) {
      json.add("suspended", SuspendedRoutes.fields(suspension).object());
    }
    return json;
  }

  private RosterReader open(ApiRequest request) {
    return rosters.open(request.caller(), ConnectionRoutes.id(request));
  }

  private static SourcedId id(Org org) {
    return org.header().sourcedId();
  }

  private static SourcedId sourcedId(ApiRequest request, String variable) {
    var text = request.path(variable);
    if (text.isBlank()) {
      throw Refusal.notFound(variable);
    }
    return SourcedId.of(text);
  }

  private static <T> Answer slice(Slice<T> slice, Function<T, ? extends JsonElement> map) {
    var answer = new JsonObject();
    answer.add("items", JsonFields.list(slice.items(), map));
    if (slice.next() != null) {
      answer.addProperty("next", slice.next());
    }
    return Answer.ok(answer);
  }
}
