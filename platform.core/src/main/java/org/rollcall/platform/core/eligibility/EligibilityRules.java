package org.rollcall.platform.core.eligibility;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.EligibilityChoice;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.connector.api.descriptor.Verdict;
import org.rollcall.platform.core.eligibility.Reason.Kind;
import org.rollcall.platform.core.words.DayWords;

/** Judges the answers of a district by what a connector says follows from them. */
public final class EligibilityRules {
  private static final int SOON_DAYS = 14;
  private static final Comparator<EligibilityChoice> LEAST_FAVOURABLE =
      Comparator.comparing(EligibilityChoice::verdict)
          .thenComparing(choice -> choice.withholds().size());

  private final LocalDate today;
  private final ZoneId zone;

  /** Judges as of a day in the district's zone. */
  public EligibilityRules(LocalDate today, ZoneId zone) {
    this.today = today;
    this.zone = zone;
  }

  /** What follows from the newest answer of each question. */
  public Eligibility judge(ConnectorDescriptor descriptor, Collection<KeptAnswer> newest) {
    var answers = newest.stream().collect(toMap(KeptAnswer::question, answer -> answer));
    var reasons = new ArrayList<Reason>();
    var open = new ArrayList<EligibilityQuestion>();
    for (EligibilityQuestion question : descriptor.eligibility()) {
      reason(question, answers.get(question.id()))
          .ifPresentOrElse(reasons::add, () -> open.add(question));
    }
    return new Eligibility(reasons, open);
  }

  /** Whether a choice runs out, so that its first day must be said. */
  static boolean runsOut(EligibilityChoice choice) {
    return choice.lastsDays().isPresent();
  }

  static Optional<EligibilityChoice> choice(EligibilityQuestion question, String id) {
    return question.choices().stream().filter(choice -> choice.id().equals(id)).findFirst();
  }

  /** Empty where nothing was answered, or a choice that the connector does not offer any more. */
  private Optional<Reason> reason(EligibilityQuestion question, @Nullable KeptAnswer answer) {
    if (answer == null) {
      return Optional.empty();
    }
    var id = answer.given().choice();
    var chosen = choice(question, id);
    if (chosen.isEmpty() && id.equals(GivenAnswer.UNKNOWN)) {
      return question.choices().stream().max(LEAST_FAVOURABLE).map(it -> unknown(question, it));
    }
    return chosen.map(choice -> held(question, choice, answer));
  }

  private static Reason unknown(EligibilityQuestion question, EligibilityChoice worst) {
    return new Reason(
        question.id(),
        question.text(),
        "I don't know",
        Kind.UNKNOWN,
        worst.verdict(),
        "Until somebody knows, it counts like “" + worst.label() + "”. " + worst.reason(),
        question.whomToAsk().isEmpty() ? worst.nextStep() : "Find out: " + question.whomToAsk(),
        worst.withholds(),
        null,
        null);
  }

  private Reason held(EligibilityQuestion question, EligibilityChoice choice, KeptAnswer answer) {
    var days = choice.lastsDays().orElse(null);
    if (days == null) {
      return reason(question, choice, Kind.HOLDS, choice.reason(), null, null);
    }
    var since = answer.given().since();
    var began = since == null ? LocalDate.ofInstant(answer.at(), zone) : since;
    var ends = began.plusDays(days);
    long left = ChronoUnit.DAYS.between(today, ends);
    if (left <= 0) {
      return ranOut(question, choice, ends, left);
    }
    var kind = left <= SOON_DAYS ? Kind.ENDS_SOON : Kind.HOLDS;
    var sentence =
        choice.reason() + " It runs out on " + DayWords.brief(ends) + ", " + in(left) + ".";
    return reason(question, choice, kind, sentence.strip(), ends, left);
  }

  private static Reason reason(
      EligibilityQuestion question,
      EligibilityChoice choice,
      Kind kind,
      String sentence,
      @Nullable LocalDate ends,
      @Nullable Long left) {
    return new Reason(
        question.id(),
        question.text(),
        choice.label(),
        kind,
        choice.verdict(),
        sentence,
        choice.nextStep(),
        choice.withholds(),
        ends,
        left);
  }

  private static Reason ranOut(
      EligibilityQuestion question, EligibilityChoice choice, LocalDate ends, long left) {
    return new Reason(
        question.id(),
        question.text(),
        choice.label(),
        Kind.RAN_OUT,
        Verdict.NOT_YET,
        "“" + choice.label() + "” ran out on " + DayWords.brief(ends) + ".",
        (choice.nextStep() + " When that is done, change the answer here.").strip(),
        Set.copyOf(choice.withholds()),
        ends,
        left);
  }

  static String in(long days) {
    return days == 1 ? "tomorrow" : "in " + days + " days";
  }
}
