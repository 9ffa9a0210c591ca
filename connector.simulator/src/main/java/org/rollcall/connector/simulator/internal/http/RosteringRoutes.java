package org.rollcall.connector.simulator.internal.http;

import static org.rollcall.connector.simulator.internal.record.RecordType.ACADEMIC_SESSIONS;
import static org.rollcall.connector.simulator.internal.record.RecordType.CLASSES;
import static org.rollcall.connector.simulator.internal.record.RecordType.COURSES;
import static org.rollcall.connector.simulator.internal.record.RecordType.DEMOGRAPHICS;
import static org.rollcall.connector.simulator.internal.record.RecordType.ENROLLMENTS;
import static org.rollcall.connector.simulator.internal.record.RecordType.ORGS;
import static org.rollcall.connector.simulator.internal.record.RecordType.USERS;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.district.Relations;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.personality.Quirk;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.query.Selection;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** The 41 operations of the rostering service. */
final class RosteringRoutes {

  private final District district;
  private final Relations relations;
  private final Pages pages;
  private final Personality personality;

  RosteringRoutes(District district, Pages pages, Personality personality) {
    this.district = district;
    this.relations = district.relations();
    this.pages = pages;
    this.personality = personality;
  }

  List<Route> all() {
    return Stream.of(plain(), views(), ofSchools(), ofClasses(), ofOthers())
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> plain() {
    return Stream.of(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, USERS, ENROLLMENTS, DEMOGRAPHICS)
        .flatMap(
            type -> {
              Set<String> scopes = type == DEMOGRAPHICS ? Scopes.DEMOGRAPHICS : Scopes.ROSTER_CORE;
              String path = "/" + type.plural();
              Table table = district.table(type);
              return Stream.of(
                  Route.get(
                      path,
                      scopes,
                      call -> pages.page(type, call, () -> Selection.everythingIn(table))),
                  Route.get(
                      path + "/{id}", scopes, call -> pages.single(type, call, slot -> true)));
            })
        .toList();
  }

  /** Collections that show a part of another: the objects are the same. */
  private List<Route> views() {
    return Stream.of(
            view("/students", USERS, () -> relations.usersWithRole("student")),
            view("/teachers", USERS, () -> relations.usersWithRole("teacher")),
            view("/terms", ACADEMIC_SESSIONS, () -> relations.sessionsOfType("term")),
            view(
                "/gradingPeriods",
                ACADEMIC_SESSIONS,
                () -> relations.sessionsOfType("gradingPeriod")))
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> view(String path, RecordType type, Supplier<IntStream> members) {
    return List.of(
        Route.get(
            path,
            Scopes.ROSTER_CORE,
            call -> pages.page(type, call, () -> Selection.of(members.get()))),
        Route.get(
            path + "/{id}",
            Scopes.ROSTER_CORE,
            call ->
                pages.single(
                    type, call, slot -> members.get().anyMatch(member -> member == slot))));
  }

  private List<Route> ofSchools() {
    return List.of(
        Route.get("/schools", Scopes.ROSTER_CORE, this::schools),
        Route.get(
            "/schools/{id}", Scopes.ROSTER_CORE, call -> pages.single(ORGS, call, this::isSchool)),
        inSchool("classes", CLASSES, relations::classesOfSchool),
        inSchool("courses", COURSES, relations::coursesOfSchool),
        Route.get("/schools/{id}/enrollments", Scopes.ROSTER, this::enrollmentsOfSchool),
        inSchool("students", USERS, school -> relations.usersOfSchool(school, "student")),
        inSchool("teachers", USERS, school -> relations.usersOfSchool(school, "teacher")),
        inSchool("terms", ACADEMIC_SESSIONS, school -> relations.sessionsOfType("term")),
        inClassOfSchool("enrollments", ENROLLMENTS, relations::enrollmentsOfClass),
        inClassOfSchool("students", USERS, c -> relations.usersOfClass(c, "student")),
        inClassOfSchool("teachers", USERS, c -> relations.usersOfClass(c, "teacher")));
  }

  private Answer schools(Call call) {
    Table orgs = district.table(ORGS);
    return pages.page(
        ORGS,
        call,
        () ->
            Selection.of(
                personality.has(Quirk.SCHOOL_LIST_EMPTY)
                    ? IntStream.empty()
                    : orgs.heldSlots().filter(this::isSchool)));
  }

  private Answer enrollmentsOfSchool(Call call) {
    if (personality.has(Quirk.NO_ENROLLMENTS_OF_SCHOOL)) {
      throw Refusal.unknownObject("collection of enrollments of a school");
    }
    return nested(call, ORGS, ENROLLMENTS, relations::enrollmentsOfSchool);
  }

  /** Org 0 is the district. */
  private boolean isSchool(int org) {
    return org > 0;
  }

  private List<Route> ofClasses() {
    return List.of(
        in("classes", CLASSES, "students", USERS, c -> relations.usersOfClass(c, "student")),
        in("classes", CLASSES, "teachers", USERS, c -> relations.usersOfClass(c, "teacher")));
  }

  private List<Route> ofOthers() {
    return List.of(
        in("courses", COURSES, "classes", CLASSES, relations::classesOfCourse),
        in("students", USERS, "classes", CLASSES, relations::classesOfUser),
        in("teachers", USERS, "classes", CLASSES, relations::classesOfUser),
        in("users", USERS, "classes", CLASSES, relations::classesOfUser),
        in(
            "terms",
            ACADEMIC_SESSIONS,
            "classes",
            CLASSES,
            term -> relations.classesOfTerm(sessionId(term))),
        in(
            "terms",
            ACADEMIC_SESSIONS,
            "gradingPeriods",
            ACADEMIC_SESSIONS,
            term -> relations.gradingPeriodsOf(sessionId(term))));
  }

  private String sessionId(int slot) {
    return district.table(ACADEMIC_SESSIONS).sourcedId(slot);
  }

  private Route inSchool(String child, RecordType type, IntFunction<IntStream> members) {
    return in("schools", ORGS, child, type, members);
  }

  private Route inClassOfSchool(String child, RecordType type, IntFunction<IntStream> members) {
    return Route.get(
        "/schools/{id}/classes/{id}/" + child,
        Scopes.ROSTER,
        call ->
            pages.page(
                type,
                call,
                () -> {
                  int school = pages.slot(ORGS, call.id());
                  int schoolClass = pages.slot(CLASSES, call.ids().get(1));
                  if (relations.classesOfSchool(school).noneMatch(c -> c == schoolClass)) {
                    throw Refusal.unknownObject("class " + call.ids().get(1) + " in this school");
                  }
                  return Selection.of(members.apply(schoolClass));
                }));
  }

  private Route in(
      String parents,
      RecordType parentType,
      String child,
      RecordType type,
      IntFunction<IntStream> members) {
    return Route.get(
        "/" + parents + "/{id}/" + child,
        Scopes.ROSTER,
        call -> nested(call, parentType, type, members));
  }

  private Answer nested(
      Call call, RecordType parentType, RecordType type, IntFunction<IntStream> members) {
    return pages.page(
        type, call, () -> Selection.of(members.apply(pages.slot(parentType, call.id()))));
  }
}
