package org.rollcall.connector.oneroster.internal.conformance;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.conformance.CheckOutcome;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceListener;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.conformance.GradebookChecks.Draft;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.trial.Budget;
import org.rollcall.connector.oneroster.internal.trial.Scratch;
import org.rollcall.connector.oneroster.internal.trial.Seen;
import org.rollcall.connector.oneroster.internal.trial.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checks of Google's suite, in its order and with its requests.
 *
 * @see <a href="https://github.com/googleworkspace/oneroster-integration-conformance-tests">The
 *     suite, read 2026-07-30</a>
 */
public final class GoogleSuite {
  private static final Logger LOG = LoggerFactory.getLogger(GoogleSuite.class);
  private static final int MOST_REQUESTS = 80;
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final int MOST_CLEANING = 12;
  private static final Duration LONGEST_CLEANING = Duration.ofSeconds(40);
  private static final Set<String> CATEGORIES = Set.of("categories");
  private static final String NEED_CATEGORY = "a class with a category";

  private final ConnectionContext context;
  private final Profile profile;
  private final Optional<String> teacher;
  private final Checks checks;
  private final Budget budget;
  private final Scratch scratch;
  private final boolean oneTwo;

  public GoogleSuite(
      ConnectionContext context,
      Profile profile,
      ConformanceConsent consent,
      ConformanceListener listener) {
    this.context = context;
    this.profile = profile;
    this.teacher = consent.teacherEmail();
    this.checks = new Checks(listener);
    this.budget = new Budget(context.clock(), MOST_REQUESTS, LONGEST);
    this.scratch = new Scratch(context);
    this.oneTwo = context.addresses().version() == OneRosterVersion.V1_2;
  }

  /** Takes them all. */
  public ConformanceReport run() {
    var taken = context.clock().instant();
    List<SourcedId> left = new ArrayList<>();
    try {
      takeAll();
    } finally {
      // Whatever broke, the SIS is left as it was.
      left.addAll(scratch.cleanUp(this::cleaning));
      if (!left.isEmpty()) {
        LOG.warn("A conformance report could not delete its records {}", left);
      }
    }
    return ConformanceReport.builder(taken, context.addresses().version())
        .checks(checks.taken())
        .leftBehind(left)
        .build();
  }

  private void takeAll() {
    var roster = new Trial(context, profile, profile.roster(), budget);
    var grades = new Trial(context, profile, profile.gradebook(), budget);
    boolean asGoogle = takeToken(roster);
    if (asGoogle) {
      roster = new Trial(context, profile, TokenCheck.FOUR, budget);
      grades = roster;
    } else if (!hasAny(roster)) {
      checks.skipAllWithout("a token");
    }
    var rosterChecks = new RosterChecks(checks, roster, context.addresses().rostering());
    var place = rosterChecks.take(teacher);
    var root = context.addresses().gradebook().orElse(context.addresses().rostering());
    var gradebook = new GradebookChecks(checks, grades, scratch, context.clock(), root);
    if (oneTwo) {
      takeOneTwo(place, rosterChecks, gradebook, grades, root);
    } else {
      takeOneOne(place, rosterChecks, gradebook, grades, root);
    }
  }

  /** Google asks in one way only; where that fails the rest goes on with the token of this SIS. */
  private boolean takeToken(Trial roster) {
    var seen =
        checks.take(
            "Get OAuth Token",
            TokenCheck.EXPECTED,
            () -> new TokenCheck(context, profile, budget.until()).ask(tokenUrl(roster)),
            answer -> TokenCheck.judge(answer, style(roster)));
    return seen.map(answer -> TokenCheck.judge(answer, Optional.empty()))
        .filter(verdict -> !verdict.isFailure())
        .isPresent();
  }

  private static Optional<TokenStyle> style(Trial roster) {
    try {
      return Optional.of(roster.tokenStyle());
    } catch (SisException e) {
      // No way leads to a token.
      return Optional.empty();
    }
  }

  private static boolean hasAny(Trial roster) {
    try {
      var unused = roster.tokenUrl();
      return true;
    } catch (SisException e) {
      // The check of the token has said why.
      return false;
    }
  }

  private URI tokenUrl(Trial roster) {
    Optional<URI> answering;
    try {
      answering = roster.tokenUrl();
    } catch (SisException e) {
      // Then Google's own request says what is wrong.
      answering = Optional.empty();
    }
    return answering
        .or(() -> context.addresses().tokenUrls().stream().findFirst())
        .orElseThrow(
            () ->
                new SisException(
                    FailureKind.NOT_OFFERED,
                    "This SIS gives out no tokens that Google could use."));
  }

  private void takeOneTwo(
      Place place, RosterChecks rosterChecks, GradebookChecks gradebook, Trial grades, URI root) {
    var category =
        checks
            .takeWith(
                place.schoolClass(),
                "a class",
                "GetCategoriesForClass",
                "Status 200 and at least one category with sourcedId",
                id -> grades.get(categoriesOf(root, id), CATEGORIES),
                GoogleSuite::category)
            .flatMap(RosterChecks::first)
            .flatMap(RosterChecks::id);
    rosterChecks.takeGradingPeriods(place.term());
    var draft =
        category.flatMap(
            id -> place.schoolClass().map(of -> new Draft(of, place.school(), Optional.of(id))));
    gradebook.takeGrades(draft, NEED_CATEGORY, place.student());
  }

  private void takeOneOne(
      Place place, RosterChecks rosterChecks, GradebookChecks gradebook, Trial grades, URI root) {
    var basic = place.schoolClass().map(of -> new Draft(of, Optional.empty(), Optional.empty()));
    gradebook.takeGrades(basic, "a class", place.student());
    var category =
        checks
            .takeWith(
                place.schoolClass(),
                "a class",
                "GetAllCategories or GetCategoriesForClass",
                "Status 200 and a category with sourcedId, by either route",
                id -> eitherRoute(grades, root, id),
                GoogleSuite::category)
            .flatMap(RosterChecks::first)
            .flatMap(RosterChecks::id);
    var draft =
        category.flatMap(
            id -> place.schoolClass().map(of -> new Draft(of, Optional.empty(), Optional.of(id))));
    gradebook.takeWithCategory(draft, NEED_CATEGORY);
    rosterChecks.takeClassById(place.schoolClass());
    rosterChecks.takeGradingPeriods(place.term());
  }

  private static Seen eitherRoute(Trial grades, URI root, String schoolClass) {
    var all =
        grades.get(
            Query.at(root, "categories").with("limit", RosterChecks.ALL).address(), CATEGORIES);
    return category(all).outcome() == CheckOutcome.PASSED
        ? all
        : grades.get(categoriesOf(root, schoolClass), CATEGORIES);
  }

  private static Verdict category(Seen seen) {
    var data = Verdict.data(seen, "categories");
    if (data.isFailure()) {
      return data;
    }
    boolean usable = RosterChecks.first(seen).flatMap(RosterChecks::id).isPresent();
    return Verdict.of(
        usable,
        usable
            ? RosterChecks.count(seen, "category", "categories")
            : "There is no category with a sourcedId.");
  }

  private static URI categoriesOf(URI root, String schoolClass) {
    return Query.at(root, "classes", schoolClass, "categories")
        .with("limit", RosterChecks.ALL)
        .address();
  }

  private Trial cleaning() {
    var own = new Budget(context.clock(), MOST_CLEANING, LONGEST_CLEANING);
    return new Trial(context, profile, profile.gradebook(), own);
  }
}
