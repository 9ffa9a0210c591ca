package org.rollcall.connector.oneroster.internal.probe;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.trial.Payloads;
import org.rollcall.connector.oneroster.internal.trial.Scratch;
import org.rollcall.connector.oneroster.internal.trial.Seen;
import org.rollcall.connector.oneroster.internal.trial.Trial;

/** Makes one scratch line item in the class that was named, changes it, deletes it. */
final class WritingQuestions {
  private static final int LONGEST_TITLE = 255;
  private static final Set<String> LINE_ITEM = Set.of("lineItem", "lineItems");

  private final Trial roster;
  private final Trial grades;
  private final Scratch scratch;
  private final Clock clock;
  private final URI rostering;
  private final URI gradebook;
  private final String schoolClass;
  private final String id = UUID.randomUUID().toString();
  private final String title = "Rollcall probe " + id.substring(0, 6);
  private @Nullable String category;
  private @Nullable String school;
  private boolean made;

  WritingQuestions(
      Trial roster,
      Trial grades,
      Scratch scratch,
      Clock clock,
      URI rostering,
      URI gradebook,
      SourcedId schoolClass) {
    this.roster = roster;
    this.grades = grades;
    this.scratch = scratch;
    this.clock = clock;
    this.rostering = rostering;
    this.gradebook = gradebook;
    this.schoolClass = schoolClass.value();
  }

  void ask(Findings findings) {
    findings.ask(ProfileField.PUT_CREATE, this::create);
    if (!made) {
      return;
    }
    findings.ask(
        ProfileField.PUT_UPDATE,
        () -> status(ProfileField.PUT_UPDATE, put(title), "The line item was sent again."));
    findings.ask(ProfileField.TITLE_LENGTH, this::titleLength);
    findings.ask(ProfileField.DELETE_STATUS, this::delete);
    if (!made) {
      findings.ask(ProfileField.DELETED_RECORDS, this::afterwards);
    }
  }

  private ProbeFinding create() {
    learnOfTheClass();
    scratch.mayExist(id, address());
    var seen = put(title);
    if (seen.isDone()) {
      made = true;
      return status(ProfileField.PUT_CREATE, seen, "A line item was made in the class named.");
    }
    if (seen.isDeclined()) {
      scratch.isGone(id);
    }
    return ProbeFinding.unknown(
        ProfileField.PUT_CREATE, "The SIS did not take the line item. " + seen.inWords());
  }

  private void learnOfTheClass() {
    var seen = roster.get(Query.at(rostering, "classes", schoolClass).address(), Envelopes.CLASSES);
    if (seen.records().isEmpty()) {
      throw new SisException(
          FailureKind.REFUSED,
          "The SIS shows no class with the identifier that was given, so nothing was written: the"
              + " district admin copies it from the class's page.");
    }
    school = seen.records().get(0).reference("school").map(SourcedId::value).orElse(null);
    var categories =
        grades.get(
            Query.at(gradebook, "classes", schoolClass, "categories")
                .with("limit", 10)
                .with("offset", 0)
                .address(),
            Set.of("categories"));
    category =
        categories.records().stream()
            .flatMap(record -> record.sourcedId().stream())
            .map(SourcedId::value)
            .findFirst()
            .orElse(null);
  }

  private ProbeFinding titleLength() {
    var longest = put(titleOf(LONGEST_TITLE));
    if (longest.isDone()) {
      return storedLength();
    }
    if (!longest.isDeclined()) {
      return ProbeFinding.unknown(ProfileField.TITLE_LENGTH, longest.inWords());
    }
    int fits = title.length();
    int tooLong = LONGEST_TITLE;
    while (tooLong - fits > 1) {
      int between = (fits + tooLong) >>> 1;
      if (put(titleOf(between)).isDone()) {
        fits = between;
      } else {
        tooLong = between;
      }
    }
    return ProbeFinding.known(
        ProfileField.TITLE_LENGTH, String.valueOf(fits), "Longer titles are refused.");
  }

  private ProbeFinding storedLength() {
    var field = ProfileField.TITLE_LENGTH;
    int stored = itself().flatMap(item -> item.text("title")).map(String::length).orElse(0);
    if (stored == 0) {
      return ProbeFinding.unknown(field, "The SIS does not show the line item that it took.");
    }
    return ProbeFinding.known(
        field,
        String.valueOf(stored),
        stored < LONGEST_TITLE
            ? "Longer titles are cut without a word."
            : "No longer title was tried.");
  }

  private ProbeFinding delete() {
    var seen = grades.write("DELETE", address(), "");
    if (!seen.isDone()) {
      return ProbeFinding.unknown(
          ProfileField.DELETE_STATUS, "The SIS did not delete the line item. " + seen.inWords());
    }
    made = false;
    return status(ProfileField.DELETE_STATUS, seen, "The line item was deleted.");
  }

  private ProbeFinding afterwards() {
    var field = ProfileField.DELETED_RECORDS;
    var left = itself().or(this::listed);
    if (left.isEmpty()) {
      scratch.isGone(id);
      return ProbeFinding.known(field, "vanishes", "A deleted line item is not shown any more.");
    }
    if (left.get().text("status").filter("tobedeleted"::equalsIgnoreCase).isPresent()) {
      scratch.isGone(id);
      return ProbeFinding.known(field, "marked", "A deleted line item is shown as to be deleted.");
    }
    return ProbeFinding.known(field, "stays", "A deleted line item is still shown as active.");
  }

  private Optional<Fields> itself() {
    return grades.get(address(), LINE_ITEM).records().stream().filter(this::isOurs).findFirst();
  }

  private Optional<Fields> listed() {
    var list =
        Query.at(gradebook, "classes", schoolClass, "lineItems")
            .with("limit", 1_000)
            .with("offset", 0)
            .address();
    return grades.get(list, LINE_ITEM).records().stream().filter(this::isOurs).findFirst();
  }

  private boolean isOurs(Fields item) {
    return item.sourcedId().filter(other -> other.value().equals(id)).isPresent();
  }

  private Seen put(String name) {
    var json = Payloads.lineItem(id, name, schoolClass, category, school, clock.instant());
    return grades.write("PUT", address(), json);
  }

  private URI address() {
    return Query.at(gradebook, "lineItems", id).address();
  }

  private String titleOf(int characters) {
    return title + "x".repeat(characters - title.length());
  }

  private static ProbeFinding status(ProfileField field, Seen seen, String words) {
    return seen.isDone()
        ? ProbeFinding.known(field, String.valueOf(seen.status()), words)
        : ProbeFinding.unknown(field, "The SIS did not take it. " + seen.inWords());
  }
}
