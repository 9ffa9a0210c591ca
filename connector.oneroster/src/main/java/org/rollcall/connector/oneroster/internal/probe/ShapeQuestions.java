package org.rollcall.connector.oneroster.internal.probe;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.trial.Seen;
import org.rollcall.connector.oneroster.internal.trial.Trial;

/** What a roster looks like: its order, its fields, its schools. */
final class ShapeQuestions {
  private static final int SOME = 20;
  private static final List<String> USUAL =
      List.of("givenName", "familyName", "username", "status", "dateLastModified");

  private final Trial trial;
  private final URI rostering;

  ShapeQuestions(Trial trial, URI rostering) {
    this.trial = trial;
    this.rostering = rostering;
  }

  void ask(Findings findings) {
    findings.ask(ProfileField.SORT, this::sort);
    findings.ask(ProfileField.FIELDS, this::fields);
    findings.ask(ProfileField.SCHOOLS, this::schools);
    findings.ask(ProfileField.SCHOOL_ENROLLMENTS, this::schoolEnrollments);
  }

  private ProbeFinding sort() {
    var field = ProfileField.SORT;
    var up = trial.get(sorted("asc"), Envelopes.USERS);
    if (!up.hasData()) {
      return Judging.declined(field, up);
    }
    var down = trial.get(sorted("desc"), Envelopes.USERS);
    if (!down.hasData()) {
      return Judging.declined(field, down);
    }
    if (ids(up).size() < 2) {
      return ProbeFinding.unknown(field, "It takes two users to see an order.");
    }
    boolean obeyed =
        Stream.of(
                Comparator.<String>naturalOrder(),
                String.CASE_INSENSITIVE_ORDER,
                Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
            .anyMatch(order -> rises(ids(up), order) && rises(ids(down), order.reversed()));
    return obeyed
        ? ProbeFinding.known(field, Judging.WORKS, "Users came in both orders, as asked.")
        : ProbeFinding.known(field, Judging.IGNORED, "Users came in another order than asked.");
  }

  private static boolean rises(List<String> ids, Comparator<String> order) {
    for (int i = 1; i < ids.size(); i++) {
      if (order.compare(ids.get(i - 1), ids.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> ids(Seen seen) {
    return seen.records().stream()
        .flatMap(record -> record.sourcedId().stream())
        .map(id -> id.value())
        .toList();
  }

  private ProbeFinding fields() {
    var field = ProfileField.FIELDS;
    var seen =
        trial.get(
            Query.at(rostering, "users")
                .with("limit", 1)
                .with("offset", 0)
                .with("fields", "sourcedId")
                .address(),
            Envelopes.USERS);
    if (!seen.hasData()) {
      return Judging.declined(field, seen);
    }
    if (seen.records().isEmpty()) {
      return ProbeFinding.unknown(field, "It takes a user to see fields.");
    }
    var first = seen.records().get(0);
    return USUAL.stream().anyMatch(name -> first.text(name).isPresent())
        ? ProbeFinding.known(field, Judging.IGNORED, "More fields came than were asked for.")
        : ProbeFinding.known(field, Judging.WORKS, "Only the field that was asked for came.");
  }

  private ProbeFinding schools() {
    var field = ProfileField.SCHOOLS;
    var seen = trial.get(one("schools"), Envelopes.ORGS);
    if (seen.hasData()) {
      return seen.records().isEmpty()
          ? ProbeFinding.known(
              field, "empty", "The list of schools is empty; Rollcall takes them from the orgs.")
          : ProbeFinding.known(field, "filled", "The SIS lists its schools.");
    }
    var declined = Judging.declined(field, seen);
    return declined.value().isEmpty()
        ? declined
        : ProbeFinding.known(
            field, "missing", "There is no list of schools; Rollcall takes them from the orgs.");
  }

  private ProbeFinding schoolEnrollments() {
    var field = ProfileField.SCHOOL_ENROLLMENTS;
    var school = aSchool();
    if (school.isEmpty()) {
      return ProbeFinding.unknown(field, "The SIS shows no school to ask about.");
    }
    var seen =
        trial.get(
            Query.at(rostering, "schools", school.get(), "enrollments")
                .with("limit", 1)
                .with("offset", 0)
                .address(),
            Envelopes.ENROLLMENTS);
    return seen.hasData()
        ? ProbeFinding.known(field, Judging.WORKS, "The SIS shows the enrollments of one school.")
        : Judging.declined(field, seen);
  }

  private Optional<String> aSchool() {
    var schools = trial.get(one("schools"), Envelopes.ORGS);
    var orgs =
        schools.records().isEmpty()
            ? trial.get(
                Query.at(rostering, "orgs").with("limit", 100).with("offset", 0).address(),
                Envelopes.ORGS)
            : schools;
    return orgs.records().stream()
        .filter(ShapeQuestions::isSchool)
        .flatMap(org -> org.sourcedId().stream())
        .map(id -> id.value())
        .findFirst();
  }

  /** Infinite Campus calls a school "local". */
  private static boolean isSchool(Fields org) {
    return org.text("type")
        .filter(type -> type.equalsIgnoreCase("school") || type.equalsIgnoreCase("local"))
        .isPresent();
  }

  private URI sorted(String direction) {
    return Query.at(rostering, "users")
        .with("limit", SOME)
        .with("offset", 0)
        .with("sort", "sourcedId")
        .with("orderBy", direction)
        .address();
  }

  private URI one(String collection) {
    return Query.at(rostering, collection).with("limit", 1).with("offset", 0).address();
  }
}
