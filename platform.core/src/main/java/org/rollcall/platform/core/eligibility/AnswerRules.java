package org.rollcall.platform.core.eligibility;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.EligibilityChoice;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.words.DayWords;

/** What must hold of answers before they are kept. */
final class AnswerRules {
  private static final int LONGEST_NOTE = 500;
  private static final int YEARS_BACK = 5;

  private final LocalDate today;
  private final Map<String, String> complaints = new LinkedHashMap<>();

  private AnswerRules(LocalDate today) {
    this.today = today;
  }

  /** The answers in their normal form; refused by question where one cannot be right. */
  static List<GivenAnswer> accepted(
      ConnectorDescriptor descriptor, List<GivenAnswer> given, LocalDate today) {
    var rules = new AnswerRules(today);
    var accepted = new ArrayList<GivenAnswer>();
    for (GivenAnswer answer : given) {
      descriptor.eligibility().stream()
          .filter(question -> question.id().equals(answer.question()))
          .findFirst()
          .ifPresentOrElse(
              question -> accepted.add(rules.accepted(question, answer)),
              () -> rules.complaints.put(answer.question(), unknown(descriptor)));
    }
    if (!rules.complaints.isEmpty()) {
      throw Refusal.invalid(rules.complaints);
    }
    return accepted;
  }

  /** What was answered, and to what end, for the audit log. */
  static String sentence(List<GivenAnswer> news, EligibilityStanding after) {
    var said =
        news.stream()
            .map(
                answer ->
                    answer.question()
                        + " = "
                        + answer.choice()
                        + (answer.since() == null ? "" : " since " + answer.since()))
            .collect(joining(", "));
    var verdict =
        after.eligibility().verdict().map(it -> "the verdict is " + it).orElse("no verdict yet");
    return "Answered " + said + "; " + verdict + ".";
  }

  private GivenAnswer accepted(EligibilityQuestion question, GivenAnswer answer) {
    var note = answer.note().strip();
    if (note.length() > LONGEST_NOTE) {
      complain(question, "Shorten the note to " + LONGEST_NOTE + " characters.");
    }
    var chosen = EligibilityRules.choice(question, answer.choice());
    if (chosen.isEmpty() && !answer.choice().equals(GivenAnswer.UNKNOWN)) {
      complain(question, "Choose one of the answers: " + ids(question) + ".");
    }
    var runsOut = chosen.filter(EligibilityRules::runsOut);
    runsOut.ifPresent(choice -> checkDay(question, choice, answer));
    return new GivenAnswer(
        question.id(), answer.choice(), runsOut.isPresent() ? answer.since() : null, note);
  }

  private void checkDay(
      EligibilityQuestion question, EligibilityChoice choice, GivenAnswer answer) {
    var since = answer.since();
    if (since == null) {
      complain(
          question,
          "Say from which day it holds: it runs out "
              + choice.lastsDays().orElse(0)
              + " days later, and Rollcall reminds you.");
    } else if (since.isAfter(today)) {
      complain(question, "The day it began cannot be after today, " + DayWords.brief(today) + ".");
    } else if (since.isBefore(today.minusYears(YEARS_BACK))) {
      complain(question, "That day is more than " + YEARS_BACK + " years ago; look at the year.");
    }
  }

  private void complain(EligibilityQuestion question, String sentence) {
    complaints.putIfAbsent(question.id(), sentence);
  }

  private static String unknown(ConnectorDescriptor descriptor) {
    var known =
        descriptor.eligibility().stream().map(EligibilityQuestion::id).collect(joining(", "));
    return known.isEmpty()
        ? descriptor.product() + " asks no questions."
        : descriptor.product() + " does not ask this; it asks " + known + ".";
  }

  private static String ids(EligibilityQuestion question) {
    var ids = question.choices().stream().map(EligibilityChoice::id).collect(joining(", "));
    return ids + " or " + GivenAnswer.UNKNOWN;
  }
}
