package org.rollcall.connector.oneroster.internal.probe;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.trial.PlainQuery;
import org.rollcall.connector.oneroster.internal.trial.Seen;
import org.rollcall.connector.oneroster.internal.trial.Trial;

/** Which filters a SIS obeys. */
final class FilterQuestions {
  private static final int SOME = 10;
  private static final String PAST = "1970-01-01T00:00:00.000Z";
  private static final String FUTURE = "2100-01-01T00:00:00.000Z";
  private static final List<ProfileField> BY_EMAIL =
      List.of(
          ProfileField.FILTER_ENCODED,
          ProfileField.FILTER_PLAIN,
          ProfileField.FILTER_UNQUOTED,
          ProfileField.FILTER_AND);

  private final Trial trial;
  private final URI rostering;
  private @Nullable String email;

  FilterQuestions(Trial trial, URI rostering) {
    this.trial = trial;
    this.rostering = rostering;
  }

  void ask(Findings findings) {
    findings.ask(ProfileField.FILTER_ENCODED, this::encoded);
    var wanted = email;
    if (wanted == null) {
      findings.fill(
          BY_EMAIL, "It takes two teachers, one with an e-mail address, to try a filter.");
    } else {
      var quoted = "email='" + wanted + "'";
      findings.ask(
          ProfileField.FILTER_PLAIN,
          () -> byEmail(ProfileField.FILTER_PLAIN, PlainQuery.of(teachers(quoted)), wanted));
      findings.ask(
          ProfileField.FILTER_UNQUOTED,
          () -> byEmail(ProfileField.FILTER_UNQUOTED, teachers("email=" + wanted), wanted));
      findings.ask(
          ProfileField.FILTER_AND,
          () ->
              byEmail(ProfileField.FILTER_AND, teachers(quoted + " AND status='active'"), wanted));
    }
    findings.ask(ProfileField.STATUS_FILTER, this::byStatus);
    findings.ask(ProfileField.DELTA, this::delta);
  }

  private ProbeFinding encoded() {
    var sample = trial.get(at("teachers").address(), Envelopes.USERS);
    if (!sample.hasData()) {
      return ProbeFinding.unknown(ProfileField.FILTER_ENCODED, sample.inWords());
    }
    email = sample.held() > 1 ? usable(sample).orElse(null) : null;
    var wanted = email;
    return wanted == null
        ? ProbeFinding.unknown(
            ProfileField.FILTER_ENCODED,
            "It takes two teachers, one with an e-mail address, to try a filter.")
        : byEmail(ProfileField.FILTER_ENCODED, teachers("email='" + wanted + "'"), wanted);
  }

  /** An address that needs no encoding, so that only the form of the filter is tried. */
  private static Optional<String> usable(Seen sample) {
    return sample.records().stream()
        .flatMap(teacher -> teacher.text("email").stream())
        .filter(text -> text.matches("[A-Za-z0-9._-]+@[A-Za-z0-9.-]+"))
        .findFirst();
  }

  private ProbeFinding byEmail(ProfileField field, URI address, String wanted) {
    Predicate<Fields> fits =
        teacher -> teacher.text("email").filter(wanted::equalsIgnoreCase).isPresent();
    return Judging.narrowing(field, trial.get(address, Envelopes.USERS), fits);
  }

  private ProbeFinding byStatus() {
    var field = ProfileField.STATUS_FILTER;
    var active = trial.get(at("users").where("status", "=", "active").address(), Envelopes.USERS);
    if (!active.hasData() || active.records().isEmpty()) {
      return Judging.narrowing(field, active, FilterQuestions::isActive);
    }
    // Where nothing is deleted yet, all are active anyway: ask for the others as well.
    var deleted =
        trial.get(at("users").where("status", "=", "tobedeleted").address(), Envelopes.USERS);
    if (!deleted.hasData()) {
      return Judging.declined(field, deleted);
    }
    boolean obeyed =
        active.records().stream().allMatch(FilterQuestions::isActive)
            && deleted.records().stream().noneMatch(FilterQuestions::isActive);
    return obeyed
        ? ProbeFinding.known(field, Judging.WORKS, "Only users of the status asked for came.")
        : ProbeFinding.known(
            field, Judging.IGNORED, "Users of another status than the one asked for came.");
  }

  private ProbeFinding delta() {
    var field = ProfileField.DELTA;
    var since = trial.get(modifiedSince(FUTURE), Envelopes.USERS);
    if (!since.hasData()) {
      return Judging.declined(field, since);
    }
    if (!since.records().isEmpty()) {
      return ProbeFinding.known(
          field, Judging.IGNORED, "Users came though none can have changed since a day to come.");
    }
    var all = trial.get(modifiedSince(PAST), Envelopes.USERS);
    if (!all.hasData()) {
      return Judging.declined(field, all);
    }
    return all.records().isEmpty()
        ? ProbeFinding.known(
            field, Judging.REFUSED, "No user came, though all changed since 1970: it is no help.")
        : ProbeFinding.known(field, Judging.WORKS, "Only what changed since a moment came.");
  }

  private URI modifiedSince(String moment) {
    return at("users").where("dateLastModified", ">", moment).address();
  }

  private URI teachers(String filter) {
    return at("teachers").with("filter", filter).address();
  }

  private Query at(String collection) {
    return Query.at(rostering, collection).with("limit", SOME).with("offset", 0);
  }

  private static boolean isActive(Fields record) {
    return !record.text("status").filter("tobedeleted"::equalsIgnoreCase).isPresent();
  }
}
