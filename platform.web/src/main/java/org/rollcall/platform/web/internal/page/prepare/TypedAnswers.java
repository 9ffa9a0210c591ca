package org.rollcall.platform.web.internal.page.prepare;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.EligibilityChoice;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.platform.core.eligibility.GivenAnswer;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.web.internal.route.Asked;

/** What was chosen and typed into the questions, and what is wrong with it by question. */
record TypedAnswers(
    Map<String, String> choices,
    Map<String, String> since,
    Map<String, String> notes,
    Map<String, String> faults) {

  /** Nothing: the form shows what is kept. */
  static final TypedAnswers NONE = new TypedAnswers(Map.of(), Map.of(), Map.of(), Map.of());

  static TypedAnswers of(Asked asked) {
    return new TypedAnswers(
        asked.fields("answer."), asked.fields("since."), asked.fields("note."), Map.of());
  }

  /** The same with what is wrong. */
  TypedAnswers faulty(Map<String, String> wrong) {
    return new TypedAnswers(choices, since, notes, wrong);
  }

  /** As the core takes it; refused by question where a day is none. */
  List<GivenAnswer> given() {
    var wrong = new HashMap<String, String>();
    var given =
        choices.entrySet().stream()
            .map(
                answer ->
                    new GivenAnswer(
                        answer.getKey(),
                        answer.getValue(),
                        day(answer.getKey(), answer.getValue(), wrong),
                        notes.getOrDefault(answer.getKey(), "")))
            .toList();
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return given;
  }

  private @Nullable LocalDate day(String question, String choice, Map<String, String> wrong) {
    var text = since.getOrDefault(question + "." + choice, "").strip();
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      wrong.put(question, "Write the day as year, month and day, like 2026-09-01.");
      return null;
    }
  }

  Optional<String> choice(EligibilityQuestion question) {
    return Optional.ofNullable(choices.get(question.id()));
  }

  Optional<String> since(EligibilityQuestion question, EligibilityChoice choice) {
    return Optional.ofNullable(since.get(question.id() + "." + choice.id()));
  }

  Optional<String> note(EligibilityQuestion question) {
    return Optional.ofNullable(notes.get(question.id()));
  }

  String fault(EligibilityQuestion question) {
    return faults.getOrDefault(question.id(), "");
  }
}
