package org.rollcall.platform.web.internal.page.prepare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.EligibilityChoice;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.platform.core.eligibility.EligibilityStanding;
import org.rollcall.platform.core.eligibility.GivenAnswer;
import org.rollcall.platform.core.eligibility.KeptAnswer;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/**
 * One question of the form.
 *
 * @param id unique on the page
 * @param at when it was answered last; null while it is not
 */
record QuestionInput(
    String id,
    String question,
    String text,
    String whomToAsk,
    List<Option> options,
    String note,
    String fault,
    @Nullable Moment at,
    String by) {

  /**
   * One answer to choose.
   *
   * @param lasts for how many days it holds; empty when it does not run out
   */
  record Option(
      String id,
      String question,
      String choice,
      String label,
      boolean chosen,
      String hint,
      String lasts,
      String since) {

    boolean runsOut() {
      return !lasts.isEmpty();
    }
  }

  boolean faulty() {
    return !fault.isEmpty();
  }

  /** All questions of a connector, filled with what was typed, or else with what is kept. */
  static List<QuestionInput> all(
      EligibilityStanding standing, TypedAnswers typed, Moments moments) {
    var kept = standing.answers();
    var questions = standing.connector().eligibility();
    return IntStream.range(0, questions.size())
        .mapToObj(i -> input(i, questions.get(i), kept.get(questions.get(i).id()), typed, moments))
        .toList();
  }

  private static QuestionInput input(
      int place,
      EligibilityQuestion question,
      @Nullable KeptAnswer kept,
      TypedAnswers typed,
      Moments moments) {
    var id = "q" + place;
    var given = Optional.ofNullable(kept).map(KeptAnswer::given);
    var chosen = typed.choice(question).orElse(given.map(GivenAnswer::choice).orElse(""));
    var options =
        Stream.concat(
                IntStream.range(0, question.choices().size())
                    .mapToObj(
                        i ->
                            option(
                                id + "-" + i,
                                question,
                                question.choices().get(i),
                                chosen,
                                given,
                                typed)),
                Stream.of(unknown(id, question, chosen)))
            .toList();
    return new QuestionInput(
        id,
        question.id(),
        question.text(),
        question.whomToAsk(),
        options,
        typed.note(question).orElse(given.map(GivenAnswer::note).orElse("")),
        typed.fault(question),
        moments.of(kept == null ? null : kept.at()),
        kept == null ? "" : kept.by());
  }

  private static Option option(
      String id,
      EligibilityQuestion question,
      EligibilityChoice choice,
      String chosen,
      Optional<GivenAnswer> given,
      TypedAnswers typed) {
    var since =
        given
            .filter(answer -> answer.choice().equals(choice.id()))
            .flatMap(answer -> Optional.ofNullable(answer.since()))
            .map(Object::toString)
            .orElse("");
    return new Option(
        id,
        question.id(),
        choice.id(),
        choice.label(),
        choice.id().equals(chosen),
        "",
        choice.lastsDays().map(String::valueOf).orElse(""),
        typed.since(question, choice).orElse(since));
  }

  private static Option unknown(String id, EligibilityQuestion question, String chosen) {
    return new Option(
        id + "-unknown",
        question.id(),
        GivenAnswer.UNKNOWN,
        "I don't know",
        chosen.equals(GivenAnswer.UNKNOWN),
        question.whomToAsk().isEmpty() ? "" : "Whom to ask: " + question.whomToAsk(),
        "",
        "");
  }
}
