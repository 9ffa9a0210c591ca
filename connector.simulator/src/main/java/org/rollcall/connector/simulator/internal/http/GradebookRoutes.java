package org.rollcall.connector.simulator.internal.http;

import static org.rollcall.connector.simulator.internal.record.RecordType.CATEGORIES;
import static org.rollcall.connector.simulator.internal.record.RecordType.CLASSES;
import static org.rollcall.connector.simulator.internal.record.RecordType.LINE_ITEMS;
import static org.rollcall.connector.simulator.internal.record.RecordType.ORGS;
import static org.rollcall.connector.simulator.internal.record.RecordType.RESULTS;
import static org.rollcall.connector.simulator.internal.record.RecordType.SCORE_SCALES;
import static org.rollcall.connector.simulator.internal.record.RecordType.USERS;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.district.Relations;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.FaultRule;
import org.rollcall.connector.simulator.internal.gradebook.GradebookWrites;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.personality.Quirk;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.query.Selection;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;
import org.rollcall.connector.simulator.internal.record.Version;

/**
 * The gradebook service: all its reads but assessments, and writes under an id that the caller
 * chose.
 */
final class GradebookRoutes {

  private final District district;
  private final Relations relations;
  private final Pages pages;
  private final GradebookWrites writes;
  private final Personality personality;

  GradebookRoutes(District district, Pages pages, GradebookWrites writes, Personality personality) {
    this.personality = personality;
    this.district = district;
    this.relations = district.relations();
    this.pages = pages;
    this.writes = writes;
  }

  List<Route> all() {
    return Stream.of(plain(), nested(), scales(), written(), posted())
        .flatMap(List::stream)
        .toList();
  }

  /** Score scales are new in 1.2. */
  private Stream<RecordType> types() {
    return hasScales()
        ? Stream.of(CATEGORIES, LINE_ITEMS, RESULTS, SCORE_SCALES)
        : Stream.of(CATEGORIES, LINE_ITEMS, RESULTS);
  }

  private boolean hasScales() {
    return personality.version() == Version.ONE_TWO;
  }

  private List<Route> plain() {
    return types()
        .flatMap(
            type -> {
              String path = "/" + type.plural();
              Table table = district.table(type);
              return Stream.of(
                  Route.get(
                      path,
                      Scopes.GRADEBOOK_CORE,
                      call -> pages.page(type, call, () -> Selection.everythingIn(table))),
                  Route.get(
                      path + "/{id}",
                      Scopes.GRADEBOOK_CORE,
                      call -> pages.single(type, call, slot -> true)));
            })
        .toList();
  }

  private List<Route> nested() {
    return List.of(
        inClass("categories", CATEGORIES, this::categoriesOfClass),
        inClass(
            "lineItems", LINE_ITEMS, call -> relations.referring(LINE_ITEMS, "class", call.id())),
        inClass("results", RESULTS, call -> relations.resultsOfClass(call.id())),
        inClass("lineItems/{id}/results", RESULTS, this::resultsOfLineItem),
        inClass("students/{id}/results", RESULTS, this::resultsOfStudent));
  }

  private List<Route> scales() {
    if (!hasScales()) {
      return List.of();
    }
    return List.of(
        inClass(
            "scoreScales", SCORE_SCALES, call -> relations.scoreScalesOfClass(slotOfClass(call))),
        Route.get(
            "/schools/{id}/scoreScales",
            Scopes.GRADEBOOK,
            call -> pages.page(SCORE_SCALES, call, () -> Selection.of(scalesOfSchool(call)))));
  }

  private List<Route> written() {
    return Stream.of(CATEGORIES, LINE_ITEMS, RESULTS)
        .flatMap(
            type -> {
              String path = "/" + type.plural() + "/{id}";
              return Stream.of(
                  new Route("PUT", path, Scopes.PUT, call -> put(type, call)),
                  new Route("DELETE", path, Scopes.DELETE, call -> delete(type, call)));
            })
        .toList();
  }

  /** New in 1.2: sets whose identifiers the provider chooses. */
  private List<Route> posted() {
    if (personality.version() == Version.ONE_ONE) {
      return List.of();
    }
    return List.of(
        post("/classes/{id}/lineItems", LINE_ITEMS, "class"),
        post("/schools/{id}/lineItems", LINE_ITEMS, "school"),
        post("/lineItems/{id}/results", RESULTS, "lineItem"));
  }

  private Route post(String path, RecordType type, String parent) {
    return new Route(
        "POST",
        path,
        Scopes.POST,
        call -> {
          var pairs = new JsonArray();
          writes
              .post(type, parent, call.id(), call.body(), call.faults())
              .forEach((supplied, allocated) -> pairs.add(pair(supplied, allocated)));
          var body = new JsonObject();
          body.add("sourcedIdPairs", pairs);
          return Answer.json(201, body);
        });
  }

  private static JsonObject pair(String supplied, String allocated) {
    var pair = new JsonObject();
    pair.addProperty("suppliedSourcedId", supplied);
    pair.addProperty("allocatedSourcedId", allocated);
    return pair;
  }

  private Answer put(RecordType type, Call call) {
    boolean isNew = writes.put(type, call.id(), call.body(), call.faults());
    int status = isNew ? 201 : 200;
    if (!personality.has(Quirk.WRITES_ANSWER_WITH_RECORD)) {
      return Answer.empty(status);
    }
    var body = new JsonObject();
    body.add(
        type.singular(),
        district.read(() -> district.table(type).record(pages.slot(type, call.id()))));
    return Answer.json(status, body);
  }

  private Answer delete(RecordType type, Call call) {
    writes.delete(type, call.id(), call.faults());
    return Answer.empty(204);
  }

  private Route inClass(String child, RecordType type, Function<Call, IntStream> members) {
    return Route.get(
        "/classes/{id}/" + child,
        Scopes.GRADEBOOK,
        call ->
            pages.page(
                type,
                call,
                () -> {
                  slotOfClass(call);
                  return Selection.of(members.apply(call));
                }));
  }

  /** The routes to a class's categories differ most between products, so a fault moves them. */
  private IntStream categoriesOfClass(Call call) {
    String route =
        call.faults()
            .rule(FaultKind.CATEGORY_ROUTE)
            .map(FaultRule::value)
            .orElse(personality.has(Quirk.NO_CATEGORIES_OF_CLASS) ? "filter" : "class");
    if (!route.equals("class")) {
      throw Refusal.unknownObject("collection of categories of a class");
    }
    return relations.categoriesOfClass(slotOfClass(call));
  }

  private int slotOfClass(Call call) {
    return pages.slot(CLASSES, call.id());
  }

  private IntStream resultsOfLineItem(Call call) {
    pages.slot(LINE_ITEMS, call.ids().get(1));
    return ofClassAnd("lineItem", call);
  }

  private IntStream resultsOfStudent(Call call) {
    pages.slot(USERS, call.ids().get(1));
    return ofClassAnd("student", call);
  }

  private IntStream ofClassAnd(String field, Call call) {
    Table results = district.table(RESULTS);
    String wanted = call.ids().get(1);
    return relations
        .resultsOfClass(call.id())
        .filter(slot -> wanted.equals(results.reference(slot, field)));
  }

  private IntStream scalesOfSchool(Call call) {
    return relations
        .classesOfSchool(pages.slot(ORGS, call.id()))
        .flatMap(relations::scoreScalesOfClass);
  }
}
