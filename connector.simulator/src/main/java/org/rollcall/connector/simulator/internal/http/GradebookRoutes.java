package org.rollcall.connector.simulator.internal.http;

import static org.rollcall.connector.simulator.internal.record.RecordType.CATEGORIES;
import static org.rollcall.connector.simulator.internal.record.RecordType.CLASSES;
import static org.rollcall.connector.simulator.internal.record.RecordType.LINE_ITEMS;
import static org.rollcall.connector.simulator.internal.record.RecordType.ORGS;
import static org.rollcall.connector.simulator.internal.record.RecordType.RESULTS;
import static org.rollcall.connector.simulator.internal.record.RecordType.SCORE_SCALES;
import static org.rollcall.connector.simulator.internal.record.RecordType.USERS;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.district.Relations;
import org.rollcall.connector.simulator.internal.gradebook.GradebookWrites;
import org.rollcall.connector.simulator.internal.query.Selection;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/**
 * The gradebook service: all its reads but assessments, and writes under an id that the caller
 * chose.
 */
final class GradebookRoutes {

  private final District district;
  private final Relations relations;
  private final Pages pages;
  private final GradebookWrites writes;

  GradebookRoutes(District district, Pages pages, GradebookWrites writes) {
    this.district = district;
    this.relations = district.relations();
    this.pages = pages;
    this.writes = writes;
  }

  List<Route> all() {
    return Stream.of(plain(), nested(), written()).flatMap(List::stream).toList();
  }

  private List<Route> plain() {
    return Stream.of(CATEGORIES, LINE_ITEMS, RESULTS, SCORE_SCALES)
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
        inClass("categories", CATEGORIES, call -> relations.categoriesOfClass(slotOfClass(call))),
        inClass(
            "scoreScales", SCORE_SCALES, call -> relations.scoreScalesOfClass(slotOfClass(call))),
        inClass("lineItems", LINE_ITEMS, call -> ofClass(LINE_ITEMS, call)),
        inClass("results", RESULTS, call -> ofClass(RESULTS, call)),
        inClass("lineItems/{id}/results", RESULTS, this::resultsOfLineItem),
        inClass("students/{id}/results", RESULTS, this::resultsOfStudent),
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

  private Answer put(RecordType type, Call call) {
    return Answer.empty(writes.put(type, call.id(), call.body()) ? 201 : 200);
  }

  private Answer delete(RecordType type, Call call) {
    writes.delete(type, call.id());
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

  private int slotOfClass(Call call) {
    return pages.slot(CLASSES, call.id());
  }

  private IntStream ofClass(RecordType type, Call call) {
    return relations.referring(type, "class", call.id());
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
    return ofClass(RESULTS, call).filter(slot -> wanted.equals(results.reference(slot, field)));
  }

  private IntStream scalesOfSchool(Call call) {
    return relations
        .classesOfSchool(pages.slot(ORGS, call.id()))
        .flatMap(relations::scoreScalesOfClass);
  }
}
