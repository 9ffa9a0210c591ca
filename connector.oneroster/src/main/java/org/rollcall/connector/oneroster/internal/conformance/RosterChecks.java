package org.rollcall.connector.oneroster.internal.conformance;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.trial.PlainQuery;
import org.rollcall.connector.oneroster.internal.trial.Seen;
import org.rollcall.connector.oneroster.internal.trial.Trial;

/** From the list of teachers to the students of a class. */
final class RosterChecks {
  static final int ALL = 10_000;
  private static final Set<String> USERS = Set.of("users");
  private static final Set<String> CLASSES = Set.of("classes");
  private static final Set<String> SESSIONS = Set.of("academicSessions");
  private static final int TEACHERS_TRIED = 5;

  private final Checks checks;
  private final Trial trial;
  private final URI rostering;

  RosterChecks(Checks checks, Trial trial, URI rostering) {
    this.checks = checks;
    this.trial = trial;
    this.rostering = rostering;
  }

  /** Checks 2 to 5; the teacher is looked for where none was chosen. */
  Place take(Optional<String> chosen) {
    checks.take(
        "GetAllTeachers",
        "Status 200",
        () -> trial.get(at("teachers").with("limit", 1).address(), USERS),
        seen -> Verdict.data(seen, "users"));
    var email = chosen.or(this::anyEmail);
    var teachers =
        checks.takeWith(
            email,
            "a teacher with an e-mail address",
            "GetAllTeachers with e-mail filter",
            "Status 200 and exactly one teacher, with email and sourcedId",
            wanted -> trial.get(byEmail(wanted), USERS),
            RosterChecks::exactlyOneTeacher);
    var teacher =
        teachers.flatMap(seen -> firstWith(seen, email.orElse(""))).flatMap(RosterChecks::id);
    var classes =
        checks.takeWith(
            teacher,
            "a teacher",
            "GetClassesForTeacher",
            "Status 200; the first class has sourcedId, a school and a term",
            id -> trial.get(PlainQuery.of(activeClasses(id)), CLASSES),
            RosterChecks::usableClass);
    var first = classes.flatMap(RosterChecks::first);
    var schoolClass = first.flatMap(RosterChecks::id);
    var students =
        checks.takeWith(
            schoolClass,
            "a class",
            "GetStudentsForClass",
            "Status 200 and at least one student, with email and sourcedId",
            id -> trial.get(all("classes", id, "students"), USERS),
            RosterChecks::reachableStudents);
    return new Place(
        schoolClass,
        first.flatMap(found -> found.reference("school")).map(SourcedId::value),
        first
            .flatMap(found -> found.references("terms").stream().findFirst())
            .map(SourcedId::value),
        students.flatMap(RosterChecks::first).flatMap(RosterChecks::id));
  }

  /** Check 7 of 1.2. */
  void takeGradingPeriods(Optional<String> term) {
    checks.takeWith(
        term,
        "a term",
        "GetGradingPeriodsForTerm",
        "Status 200 and academicSessions of type gradingPeriod, with title, dates and schoolYear",
        id -> trial.get(all("terms", id, "gradingPeriods"), SESSIONS),
        RosterChecks::gradingPeriods);
  }

  /** A check that only the suite of 1.1 has. */
  void takeClassById(Optional<String> schoolClass) {
    checks.takeWith(
        schoolClass,
        "a class",
        "GetAllClasses with sourcedId filter",
        "Status 200 and exactly one class, with sourcedId and terms",
        id ->
            trial.get(
                PlainQuery.of(
                    at("classes").where("sourcedId", "=", id).with("limit", ALL).address()),
                CLASSES),
        seen -> {
          var data = Verdict.data(seen, "classes");
          if (data.isFailure()) {
            return data;
          }
          boolean good =
              seen.held() == 1
                  && first(seen)
                      .filter(found -> id(found).isPresent())
                      .filter(found -> !found.references("terms").isEmpty())
                      .isPresent();
          return Verdict.of(good, count(seen, "class", "classes") + termsWord(seen));
        });
  }

  private static String termsWord(Seen seen) {
    return first(seen).filter(found -> found.references("terms").isEmpty()).isPresent()
        ? " It names no terms."
        : "";
  }

  private static Verdict exactlyOneTeacher(Seen seen) {
    var data = Verdict.data(seen, "users");
    if (data.isFailure()) {
      return data;
    }
    if (seen.held() != 1) {
      return Verdict.failed(count(seen, "teacher", "teachers"));
    }
    return lacking(seen, "email", "The teacher");
  }

  private static Verdict usableClass(Seen seen) {
    var data = Verdict.data(seen, "classes");
    if (data.isFailure()) {
      return data;
    }
    var first = first(seen);
    if (first.isEmpty()) {
      return Verdict.failed("The teacher has no class: choose a teacher who has one.");
    }
    var missing =
        Stream.of(
                id(first.get()).isEmpty() ? "sourcedId" : "",
                first.get().reference("school").isEmpty() ? "school" : "",
                first.get().references("terms").isEmpty() ? "terms" : "")
            .filter(word -> !word.isEmpty())
            .toList();
    return missing.isEmpty()
        ? Verdict.passed(count(seen, "class", "classes"))
        : Verdict.failed("The first class lacks " + String.join(" and ", missing) + ".");
  }

  private static Verdict reachableStudents(Seen seen) {
    var data = Verdict.data(seen, "users");
    if (data.isFailure()) {
      return data;
    }
    if (seen.held() == 0) {
      return Verdict.failed("The class has no students: choose a teacher whose class has some.");
    }
    return lacking(seen, "email", "The first student");
  }

  private static Verdict lacking(Seen seen, String field, String who) {
    var first = first(seen);
    if (first.flatMap(RosterChecks::id).isEmpty()) {
      return Verdict.failed(who + " has no sourcedId.");
    }
    return first.flatMap(record -> record.text(field)).isPresent()
        ? Verdict.passed("Status 200, with " + seen.held() + " in the answer.")
        : Verdict.failed(who + " has no " + field + ".");
  }

  private static Verdict gradingPeriods(Seen seen) {
    var data = Verdict.data(seen, "academicSessions");
    if (data.isFailure()) {
      return data;
    }
    var first = first(seen);
    if (first.isEmpty()) {
      return Verdict.failed("The term has no grading period.");
    }
    var missing =
        Stream.of("title", "startDate", "endDate", "schoolYear")
            .filter(name -> first.get().text(name).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      return Verdict.failed("The first grading period lacks " + String.join(", ", missing) + ".");
    }
    boolean all =
        seen.records().stream()
            .allMatch(session -> session.text("type").filter("gradingPeriod"::equals).isPresent());
    return Verdict.of(
        all,
        all
            ? count(seen, "grading period", "grading periods")
            : "Among them is a session of another type than gradingPeriod.");
  }

  /** A teacher with an e-mail address and a class that has students, or else the first with one. */
  private Optional<String> anyEmail() {
    try {
      var teachers =
          trial.get(at("teachers").with("limit", 100).address(), USERS).records().stream()
              .filter(teacher -> teacher.text("email").isPresent() && id(teacher).isPresent())
              .toList();
      return teachers.stream()
          .limit(TEACHERS_TRIED)
          .filter(teacher -> id(teacher).filter(this::hasStudents).isPresent())
          .findFirst()
          .or(() -> teachers.stream().findFirst())
          .flatMap(teacher -> teacher.text("email"));
    } catch (SisException e) {
      // The checks that follow say what is wrong.
      return Optional.empty();
    }
  }

  private boolean hasStudents(String teacher) {
    var classes = trial.get(activeClasses(teacher), CLASSES);
    return first(classes)
        .flatMap(RosterChecks::id)
        .map(id -> trial.get(all("classes", id, "students"), USERS).held() > 0)
        .orElse(false);
  }

  private URI byEmail(String email) {
    return PlainQuery.of(
        at("teachers").with("filter", "email='" + email + "'").with("limit", ALL).address());
  }

  private URI activeClasses(String teacher) {
    return at("teachers", teacher, "classes")
        .with("limit", ALL)
        .with("filter", "status='active'")
        .address();
  }

  private URI all(String... segments) {
    return at(segments).with("limit", ALL).address();
  }

  private Query at(String... segments) {
    return Query.at(rostering, segments);
  }

  private static Optional<Fields> firstWith(Seen seen, String email) {
    return seen.records().stream()
        .filter(user -> user.text("email").filter(email::equalsIgnoreCase).isPresent())
        .findFirst()
        .or(() -> first(seen));
  }

  static Optional<Fields> first(Seen seen) {
    return seen.records().stream().findFirst();
  }

  static Optional<String> id(Fields record) {
    return record.sourcedId().map(SourcedId::value);
  }

  static String count(Seen seen, String one, String many) {
    return seen.held() + " " + (seen.held() == 1 ? one : many) + " in the answer.";
  }

  /** The identifiers of what came. */
  static List<String> ids(Seen seen) {
    return seen.records().stream().flatMap(record -> id(record).stream()).toList();
  }
}
