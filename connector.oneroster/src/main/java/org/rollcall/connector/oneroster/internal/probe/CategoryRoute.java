package org.rollcall.connector.oneroster.internal.probe;

import java.net.URI;
import java.util.Set;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.trial.Seen;
import org.rollcall.connector.oneroster.internal.trial.Trial;

/** By which route the grade categories of a class are had. */
final class CategoryRoute {
  private static final Set<String> CATEGORIES = Set.of("categories", "category");
  private static final String NO_CLASS = "rollcall-probe-no-such-class";
  private static final ProfileField FIELD = ProfileField.CATEGORY_ROUTE;

  private final Trial roster;
  private final Trial grades;
  private final URI rostering;
  private final URI gradebook;

  CategoryRoute(Trial roster, Trial grades, URI rostering, URI gradebook) {
    this.roster = roster;
    this.grades = grades;
    this.rostering = rostering;
    this.gradebook = gradebook;
  }

  ProbeFinding ask() {
    var classes =
        roster.get(
            Query.at(rostering, "classes").with("limit", 1).with("offset", 0).address(),
            Envelopes.CLASSES);
    var schoolClass =
        classes.records().stream().flatMap(record -> record.sourcedId().stream()).findFirst();
    if (schoolClass.isEmpty()) {
      return ProbeFinding.unknown(FIELD, "The SIS shows no class to ask about.");
    }
    var id = schoolClass.get().value();
    var ofClass = grades.get(limited(Query.at(gradebook, "classes", id, "categories")), CATEGORIES);
    if (ofClass.hasData()) {
      return ProbeFinding.known(FIELD, "class", "The SIS shows the categories of each class.");
    }
    var all = grades.get(limited(Query.at(gradebook, "categories")), CATEGORIES);
    if (!all.hasData()) {
      var declined = Judging.declined(FIELD, all);
      return declined.value().isEmpty()
          ? declined
          : ProbeFinding.known(FIELD, "none", "The SIS shows no categories. " + all.inWords());
    }
    return isFiltered(id, all)
        ? ProbeFinding.known(
            FIELD, "filter", "The SIS shows the categories of a class by metadata.classId.")
        : ProbeFinding.known(FIELD, "global", "The SIS shows one list of categories for all.");
  }

  /** A filter works when a class that does not exist has no categories, and this one has. */
  private boolean isFiltered(String id, Seen all) {
    if (all.records().isEmpty()) {
      return false;
    }
    var own = grades.get(filtered(id), CATEGORIES);
    return own.hasData()
        && !own.records().isEmpty()
        && grades.get(filtered(NO_CLASS), CATEGORIES).records().isEmpty();
  }

  private URI filtered(String schoolClass) {
    return limited(
        Query.at(gradebook, "categories").where(Profile.CLASS_OF_CATEGORY, "=", schoolClass));
  }

  private static URI limited(Query query) {
    return query.with("limit", 10).with("offset", 0).address();
  }
}
