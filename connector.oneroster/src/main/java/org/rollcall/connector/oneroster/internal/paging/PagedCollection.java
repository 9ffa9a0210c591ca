package org.rollcall.connector.oneroster.internal.paging;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.http.ConnectionFaults;
import org.rollcall.connector.oneroster.internal.json.JsonStream;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/**
 * A collection of a SIS, read a page at a time.
 *
 * @param session to ask with
 * @param question the address with its filter, without paging; a new one each time
 * @param names the envelope's names
 * @param purpose what a missing collection means
 */
public record PagedCollection(
    SisSession session, Supplier<Query> question, Set<String> names, Purpose purpose) {
  private static final Set<Integer> REFUSED = Set.of(400, 422);
  private static final Set<Integer> PAST_THE_END = Set.of(400, 404, 410, 416, 422);
  private static final int NO_CONTENT = 204;

  /** Reads one page; elements are delivered while they arrive. */
  public Page read(PageCursor cursor, Element.Parser parser) {
    if (!cursor.isStart()) {
      return pageOrRepeat(cursor, parser)
          .or(() -> pageOrRepeat(cursor, parser))
          .orElseThrow(() -> repeats(cursor));
    }
    var forms = cursor.form().thenEasier().iterator();
    while (true) {
      var at = cursor.with(forms.next());
      try (var answer = ask(at)) {
        if (!REFUSED.contains(answer.status()) || !forms.hasNext()) {
          return page(answer, at, parser).orElseThrow(() -> repeats(at));
        }
      }
    }
  }

  /** The page; empty when it is one that was here before, of which nothing was delivered. */
  private Optional<Page> pageOrRepeat(PageCursor at, Element.Parser parser) {
    try (var answer = ask(at)) {
      if (at.endClaimed() && PAST_THE_END.contains(answer.status())) {
        return Optional.of(Page.last(0));
      }
      return page(answer, at, parser);
    }
  }

  private Optional<Page> page(Answer answer, PageCursor at, Element.Parser parser) {
    if (!answer.isSuccess()) {
      throw session.failure(answer, purpose);
    }
    var elements = new PageElements(at, parser);
    if (answer.status() != NO_CONTENT) {
      readEnvelope(answer, at, elements);
    }
    var facts = elements.facts(answer);
    if (elements.isRepeated()) {
      // A SIS that ignores paging sends everything again: then this confirms that it was all.
      boolean confirms = at.endClaimed() && !facts.linksNext();
      return confirms ? Optional.of(Page.last(answer.octets())) : Optional.empty();
    }
    var total = Optional.of(facts.total()).filter(count -> count >= 0);
    return Optional.of(new Page(facts.fresh(), EndRule.after(at, facts), total, answer.octets()));
  }

  private void readEnvelope(Answer answer, PageCursor at, PageElements elements) {
    if (answer.isHtml()) {
      throw AnswerFailures.html(answer);
    }
    try {
      var envelope = JsonStream.over(answer.body()).readEnvelope(names, elements);
      // An empty object is an empty page only where emptiness is no surprise.
      boolean emptyIsLikely = !at.isStart() || PageFacts.total(answer) == 0;
      boolean empty = envelope.hasNoData() && !envelope.status().saysFailure() && emptyIsLikely;
      if (!envelope.hasCollection() && !empty) {
        throw AnswerFailures.noEnvelope(answer, envelope.status());
      }
    } catch (IOException e) {
      throw ConnectionFaults.withinTheAnswer(answer.address(), e);
    }
  }

  private Answer ask(PageCursor at) {
    var query = question.get().with("limit", at.form().limit()).with("offset", at.offset());
    if (at.form().sorted()) {
      query.with("sort", "sourcedId").with("orderBy", "asc");
    }
    return session.get(query.address());
  }

  private static SisException repeats(PageCursor at) {
    return EndRule.incomplete(
        "The SIS sends the same page again and again, from record " + at.offset() + " on.");
  }
}
