package org.rollcall.connector.oneroster.internal.conformance;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.trial.Payloads;
import org.rollcall.connector.oneroster.internal.trial.Scratch;
import org.rollcall.connector.oneroster.internal.trial.Seen;
import org.rollcall.connector.oneroster.internal.trial.Trial;

/** Makes a line item, changes it, and deletes it again; its results are checked in between. */
final class GradebookChecks {
  private static final Set<Integer> WRITTEN = Set.of(200, 201);
  private static final Set<Integer> DELETED = Set.of(200, 204);
  private static final Set<String> LINE_ITEMS = Set.of("lineItems");
  private static final String LONG_TITLE = "New test item, renamed. ".repeat(5).substring(0, 112);
  private static final String LINE_ITEM = "the line item";

  private final Checks checks;
  private final Trial trial;
  private final Scratch scratch;
  private final Clock clock;
  private final URI root;

  GradebookChecks(Checks checks, Trial trial, Scratch scratch, Clock clock, URI root) {
    this.checks = checks;
    this.trial = trial;
    this.scratch = scratch;
    this.clock = clock;
    this.root = root;
  }

  /**
   * What a line item is made of.
   *
   * @param school left out in 1.1
   * @param category left out in the basic checks of 1.1
   */
  record Draft(String schoolClass, Optional<String> school, Optional<String> category) {}

  /** Checks 8 to 21. */
  void takeGrades(Optional<Draft> draft, String need, Optional<String> student) {
    var id = UUID.randomUUID().toString();
    var made = create(draft, need, id);
    takeList(made, id);
    takeEdit(made, id);
    new ResultChecks(checks, trial, scratch, clock, root)
        .take(made.map(Draft::schoolClass), made.map(item -> id), student);
    takeDeletion(made, id);
  }

  /** The grade categories of 1.1: made with a category, shown with it, deleted. */
  void takeWithCategory(Optional<Draft> draft, String need) {
    var id = UUID.randomUUID().toString();
    var made = create(draft, need, id);
    var category = draft.flatMap(Draft::category).orElse("");
    checks.takeWith(
        made,
        LINE_ITEM,
        "GetLineItemsForClass with category",
        "Status 200; the line item has the category it was made with",
        item -> trial.get(ofClass(item), LINE_ITEMS),
        seen -> {
          var data = Verdict.data(seen, "lineItems");
          var shown = find(seen, id).flatMap(item -> item.reference("category"));
          boolean same = shown.filter(other -> other.value().equals(category)).isPresent();
          return data.isFailure()
              ? data
              : Verdict.of(
                  same, same ? "It has that category." : "It is not shown with that category.");
        });
    takeDelete(made, id);
  }

  private Optional<Draft> create(Optional<Draft> draft, String need, String id) {
    var created =
        checks.takeWith(
            draft,
            need,
            "PutLineItem Create",
            "Status 201",
            item -> {
              scratch.mayExist(id, address(id));
              return put(item, id, "New test item");
            },
            seen -> Verdict.status(seen, Set.of(201)));
    if (created.filter(Seen::isDeclined).isPresent()) {
      scratch.isGone(id);
    }
    return created.filter(Seen::isDone).isPresent() ? draft : Optional.empty();
  }

  private void takeList(Optional<Draft> made, String id) {
    checks.takeWith(
        made,
        LINE_ITEM,
        "GetLineItemsForClass",
        "Status 200; the new line item is there",
        item -> trial.get(ofClass(item), LINE_ITEMS),
        seen -> {
          var data = Verdict.data(seen, "lineItems");
          return data.isFailure()
              ? data
              : Verdict.of(find(seen, id).isPresent(), among(seen, find(seen, id).isPresent()));
        });
  }

  private void takeEdit(Optional<Draft> made, String id) {
    var edited =
        checks.takeWith(
            made,
            LINE_ITEM,
            "PutLineItem Edit",
            "Status 200, for a title of " + LONG_TITLE.length() + " characters",
            item -> put(item, id, LONG_TITLE),
            seen -> {
              var status = Verdict.status(seen, WRITTEN);
              return seen.status() == 201
                  ? Verdict.warned("Status 201; changing what exists should be answered by 200.")
                  : status;
            });
    checks.takeWith(
        edited.filter(Seen::isDone).isPresent() ? made : Optional.empty(),
        "a line item with a long title",
        "Assignment Title Limit",
        "Status 200; says how much of the title is kept",
        item -> trial.get(ofClass(item), LINE_ITEMS),
        seen -> titleLimit(seen, id));
  }

  private static Verdict titleLimit(Seen seen, String id) {
    var data = Verdict.data(seen, "lineItems");
    if (data.isFailure()) {
      return data;
    }
    return find(seen, id)
        .flatMap(item -> item.text("title"))
        .map(title -> title.length() + " of " + LONG_TITLE.length() + " characters are kept.")
        .map(Verdict::passed)
        .orElse(Verdict.failed("The line item, or its title, is not in the list any more."));
  }

  private void takeDeletion(Optional<Draft> made, String id) {
    var deleted = takeDelete(made, id);
    checks.takeWith(
        deleted.filter(Seen::isDone).isPresent() ? made : Optional.empty(),
        "a line item that was deleted",
        "GetLineItems Deleted",
        "Status 200; the line item is not there",
        item -> trial.get(ofClass(item), LINE_ITEMS),
        seen -> gone(seen, id, "lineItems"));
  }

  private Optional<Seen> takeDelete(Optional<Draft> made, String id) {
    var deleted =
        checks.takeWith(
            made,
            LINE_ITEM,
            "DeleteLineItem",
            "Status 200 or 204",
            item -> trial.write("DELETE", address(id), ""),
            seen -> Verdict.status(seen, DELETED));
    if (deleted.filter(Seen::isDone).isPresent()) {
      scratch.isGone(id);
    }
    return deleted;
  }

  static Verdict gone(Seen seen, String id, String collection) {
    var data = Verdict.data(seen, collection);
    if (data.isFailure()) {
      return data;
    }
    return find(seen, id)
        .map(
            record ->
                Verdict.failed(
                    "It is still there, with status "
                        + record.text("status").orElse("unknown")
                        + "."))
        .orElse(Verdict.passed("It is gone."));
  }

  static Optional<Fields> find(Seen seen, String id) {
    return seen.records().stream()
        .filter(record -> record.sourcedId().filter(other -> other.value().equals(id)).isPresent())
        .findFirst();
  }

  /** Whether it is there; a list that was cut short is named as such. */
  static String among(Seen seen, boolean there) {
    if (there) {
      return "It is among the " + seen.held() + " that came.";
    }
    var total = seen.total().map(count -> " of " + count).orElse("");
    return "It is not among the " + seen.held() + total + " that came.";
  }

  private Seen put(Draft item, String id, String title) {
    var json =
        Payloads.lineItem(
            id,
            title,
            item.schoolClass(),
            item.category().orElse(null),
            item.school().orElse(null),
            clock.instant());
    return trial.write("PUT", address(id), json);
  }

  private URI ofClass(Draft item) {
    return Query.at(root, "classes", item.schoolClass(), "lineItems")
        .with("limit", RosterChecks.ALL)
        .address();
  }

  private URI address(String id) {
    return Query.at(root, "lineItems", id).address();
  }
}
