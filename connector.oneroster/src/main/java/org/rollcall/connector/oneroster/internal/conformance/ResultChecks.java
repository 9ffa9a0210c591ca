package org.rollcall.connector.oneroster.internal.conformance;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.trial.Payloads;
import org.rollcall.connector.oneroster.internal.trial.Scratch;
import org.rollcall.connector.oneroster.internal.trial.Seen;
import org.rollcall.connector.oneroster.internal.trial.Trial;

/** A result of one student: made, raised above the points, exempted, deleted. */
final class ResultChecks {
  private static final Set<Integer> WRITTEN = Set.of(200, 201);
  private static final Set<Integer> DELETED = Set.of(200, 204);
  private static final Set<String> RESULTS = Set.of("results");
  private static final BigDecimal EXTRA_CREDIT = new BigDecimal(300);
  private static final String RESULT = "the result";

  private final Checks checks;
  private final Trial trial;
  private final Scratch scratch;
  private final Clock clock;
  private final URI root;
  private final String id = UUID.randomUUID().toString();

  ResultChecks(Checks checks, Trial trial, Scratch scratch, Clock clock, URI root) {
    this.checks = checks;
    this.trial = trial;
    this.scratch = scratch;
    this.clock = clock;
    this.root = root;
  }

  /** Where the result belongs. */
  private record Target(String schoolClass, String lineItem, String student) {}

  /** Checks 12 to 19. */
  void take(Optional<String> schoolClass, Optional<String> lineItem, Optional<String> student) {
    var target =
        schoolClass.flatMap(
            of -> lineItem.flatMap(item -> student.map(who -> new Target(of, item, who))));
    var made =
        put(target, "a line item and a student", "PutResult Create", 80, "fully graded")
            ? target
            : Optional.<Target>empty();
    look(made, RESULT, "GetResultsForLineItem", "the new result is there", this::isThere);
    boolean raised = put(made, RESULT, "PutResult Edit (extra credit)", 300, "fully graded");
    look(
        raised ? made : Optional.empty(),
        "a result above the points",
        "Result Extra Credit",
        "the score is 300",
        this::isExtraCredit);
    boolean exempted = put(made, RESULT, "PutResult Exempt", 80, "exempt");
    look(
        exempted ? made : Optional.empty(),
        "an exempt result",
        "GetResultsForLineItem Exempt",
        "the status is exempt",
        this::isExempt);
    boolean deleted = delete(made);
    look(
        deleted ? made : Optional.empty(),
        "a result that was deleted",
        "GetResults Deleted",
        "the result is not there",
        seen -> GradebookChecks.gone(seen, id, "results"));
  }

  private boolean put(
      Optional<Target> target, String need, String title, int score, String status) {
    var seen =
        checks.takeWith(
            target,
            need,
            title,
            "Status 200 or 201",
            where -> {
              scratch.mayExist(id, address());
              var json =
                  Payloads.result(
                      id, score, status, where.lineItem(), where.student(), clock.instant());
              return trial.write("PUT", address(), json);
            },
            answer -> Verdict.status(answer, WRITTEN));
    if (title.endsWith("Create") && seen.filter(Seen::isDeclined).isPresent()) {
      scratch.isGone(id);
    }
    return seen.filter(Seen::isDone).isPresent();
  }

  private boolean delete(Optional<Target> made) {
    var seen =
        checks.takeWith(
            made,
            RESULT,
            "DeleteResult",
            "Status 200 or 204",
            where -> trial.write("DELETE", address(), ""),
            answer -> Verdict.status(answer, DELETED));
    boolean done = seen.filter(Seen::isDone).isPresent();
    if (done) {
      scratch.isGone(id);
    }
    return done;
  }

  private void look(
      Optional<Target> made,
      String need,
      String title,
      String expected,
      Function<Seen, Verdict> judge) {
    checks.takeWith(
        made,
        need,
        title,
        "Status 200; " + expected,
        where -> trial.get(ofLineItem(where), RESULTS),
        seen -> {
          var data = Verdict.data(seen, "results");
          return data.isFailure() ? data : judge.apply(seen);
        });
  }

  private Verdict isThere(Seen seen) {
    boolean there = itself(seen).isPresent();
    return Verdict.of(there, GradebookChecks.among(seen, there));
  }

  private Verdict isExtraCredit(Seen seen) {
    var score = itself(seen).map(result -> result.number("score"));
    boolean kept = score.filter(number -> number.compareTo(EXTRA_CREDIT) == 0).isPresent();
    return Verdict.of(
        kept, "The score is " + score.map(BigDecimal::toPlainString).orElse("not shown") + ".");
  }

  private Verdict isExempt(Seen seen) {
    var status = itself(seen).flatMap(result -> result.text("scoreStatus"));
    return Verdict.of(
        status.filter("exempt"::equals).isPresent(),
        "The status is " + status.orElse("not shown") + ".");
  }

  private Optional<Fields> itself(Seen seen) {
    return GradebookChecks.find(seen, id);
  }

  private URI ofLineItem(Target where) {
    return Query.at(root, "classes", where.schoolClass(), "lineItems", where.lineItem(), "results")
        .with("limit", RosterChecks.ALL)
        .address();
  }

  private URI address() {
    return Query.at(root, "results", id).address();
  }
}
