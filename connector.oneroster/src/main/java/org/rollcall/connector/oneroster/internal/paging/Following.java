package org.rollcall.connector.oneroster.internal.paging;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.rollcall.connector.oneroster.internal.session.Query;

/**
 * What is probably read after a collection.
 *
 * @param questions the addresses without paging
 * @param start where all of them begin
 */
public record Following(List<Supplier<Query>> questions, PageCursor start) {
  /** Nothing is known of it. */
  public static final Following NOTHING = new Following(List.of(), PageCursor.start(1, false));

  public Following {
    questions = List.copyOf(questions);
  }

  /** Their first pages; none where even this page had to be asked for in another way. */
  List<URI> firstPages(PageForm form) {
    if (!form.equals(start.form())) {
      return List.of();
    }
    return questions.stream().map(question -> form.on(question.get(), 0)).toList();
  }
}
