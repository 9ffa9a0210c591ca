package org.rollcall.connector.oneroster.internal.paging;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
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
 * @param ahead pages that were asked for already
 * @param following what is probably read afterwards
 */
public record PagedCollection(
    SisSession session,
    Supplier<Query> question,
    Set<String> names,
    Purpose purpose,
    PagesAhead ahead,
    Following following) {
  private static final Set<Integer> REFUSED = Set.of(400, 422);
  private static final Set<Integer> PAST_THE_END = Set.of(400, 404, 410, 416, 422);
  private static final int MANY = 20;
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  /** Reads one page; elements are delivered while they arrive. */
  public Page read(PageCursor cursor, Element.Parser parser) {
    var page = readAnyhow(cursor, parser);
    if (page.next().isEmpty()) {
      mustMeanSomething(cursor.offset() + page.received(), cursor.unusable() + page.unusable());
    }
    return page;
  }

  /** A few broken records are left out; where most are broken, what is left is no roster. */
  private void mustMeanSomething(long received, long unusable) {
    boolean most = 2 * unusable > received;
    boolean many = unusable >= MANY && 10 * unusable > received;
    if (most || many) {
      var segments = question.get().address().getPath().split("/");
      throw new SisException(
          FailureKind.DATA_UNREADABLE,
          unusable
              + " of the "
              + received
              + " records that the SIS sent as "
              + segments[segments.length - 1]
              + " lack what they cannot mean anything without. "
              + (session.version() == OneRosterVersion.V1_0
                  ? "This SIS speaks OneRoster 1.0 too differently from 1.1: the district admin"
                      + " asks the SIS vendor for 1.1 or 1.2."
                  : "The developers of Rollcall look at it, then the SIS vendor."));
    }
  }

  private Page readAnyhow(PageCursor cursor, Element.Parser parser) {
    if (!cursor.isStart()) {
      return pageOrRepeat(cursor, parser)
          .or(() -> pageOrRepeat(cursor, parser))
          .or(() -> linkedPage(cursor, parser))
          .or(() -> onlyPage(cursor))
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

  /** Where offsets mean nothing and the page before named this one in a way of the SIS's own. */
  private Optional<Page> linkedPage(PageCursor at, Element.Parser parser) {
    return at.remembersLink() ? pageOrRepeat(at.followingItsLink(), parser) : Optional.empty();
  }

  /**
   * Where offsets mean nothing and pages are linked, one page without a link is all there is: the
   * SIS would link to a second record. A single one has nothing to link to.
   */
  private Optional<Page> onlyPage(PageCursor at) {
    boolean alone =
        at.pages() == 1
            && at.total() < 0
            && !at.linked()
            && !at.follows()
            && at.offset() < at.form().limit();
    if (!alone) {
      return Optional.empty();
    }
    try (var answer = session.get(address(at.with(new PageForm(1, false)), 0))) {
      var next = NextLink.in(answer.headers("Link"), answer.address().getPath());
      boolean links = answer.isSuccess() && !next.toFollow().isEmpty();
      return links || at.offset() == 1
          ? Optional.of(Page.last(at, answer.octets()))
          : Optional.empty();
    }
  }

  /** The page; empty when it is one that was here before, of which nothing was delivered. */
  private Optional<Page> pageOrRepeat(PageCursor at, Element.Parser parser) {
    try (var answer = ask(at)) {
      if (at.endClaimed() && PAST_THE_END.contains(answer.status())) {
        return Optional.of(Page.last(at, 0));
      }
      return page(answer, at, parser);
    }
  }

  private Optional<Page> page(Answer answer, PageCursor at, Element.Parser parser) {
    if (purpose == Purpose.NESTED && at.isStart() && isUnknownObject(answer)) {
      return Optional.of(Page.last(at, answer.octets()));
    }
    if (!answer.isSuccess()) {
      throw !at.isStart() && answer.status() == NOT_FOUND
          ? rule().notThere(at.offset())
          : session.failure(answer, purpose);
    }
    var elements = new PageElements(at, parser);
    var facts =
        elements.facts(
            answer, answer.status() == NO_CONTENT ? "" : readEnvelope(answer, at, elements));
    if (elements.isRepeated()) {
      // A SIS that ignores paging sends everything again: then this confirms that it was all.
      boolean confirms = at.endClaimed() && !facts.next().named();
      return confirms ? Optional.of(Page.last(at, answer.octets())) : Optional.empty();
    }
    return Optional.of(rule().judge(at, facts, answer.octets()));
  }

  /** Some systems say of an empty collection that it is unknown; they say it in OneRoster's way. */
  private static boolean isUnknownObject(Answer answer) {
    return answer.status() == NOT_FOUND && !answer.readStatus().codeMajor().isEmpty();
  }

  /** Takes the elements; gives what the body says of the total. */
  private String readEnvelope(Answer answer, PageCursor at, PageElements elements) {
    if (answer.isHtml()) {
      throw AnswerFailures.html(answer);
    }
    try {
      var envelope = JsonStream.over(answer.body()).readEnvelope(names, elements);
      // An empty object is an empty page only where emptiness is no surprise.
      boolean emptyIsLikely =
          !at.isStart()
              || purpose == Purpose.NESTED
              || PageFacts.total(answer, envelope.total()) == 0;
      boolean empty = envelope.hasNoData() && !envelope.status().saysFailure() && emptyIsLikely;
      if (!envelope.hasCollection() && !empty) {
        throw AnswerFailures.noEnvelope(answer, envelope.status());
      }
      return envelope.total();
    } catch (IOException e) {
      throw ConnectionFaults.withinTheAnswer(answer.address(), e);
    }
  }

  private Answer ask(PageCursor at) {
    var address = at.follows() ? followed(at.follow()) : address(at, at.offset());
    if (!at.follows()) {
      ahead.ask(session, at, at.offset(), offset -> address(at, offset));
    }
    var answer =
        ahead.take(address, status -> isUsable(at, status)).orElseGet(() -> session.get(address));
    if (answer.isSuccess() && !at.follows()) {
      askOn(at, answer);
    }
    return answer;
  }

  private static boolean isUsable(PageCursor at, int status) {
    return status == OK || (at.endClaimed() && PAST_THE_END.contains(status));
  }

  /** Asks for what comes behind a page whose answer has begun to come. */
  private void askOn(PageCursor at, Answer answer) {
    long rest = at.offset() + at.form().limit();
    if (at.isStart()
        ? askedForEnd(at, PageFacts.total(answer, ""), answer.headers("Link").isEmpty())
        : ahead.ask(session, at, rest, offset -> address(at, offset))) {
      ahead.askFirst(session, following.firstPages(at.form()));
    }
  }

  /** Of a collection that is one page, all is asked for with the page that confirms it. */
  private boolean askedForEnd(PageCursor at, long total, boolean unlinked) {
    return total == 0
        || (total > 0
            && total <= at.form().limit()
            && unlinked
            && ahead.askOne(session, address(at, total)));
  }

  /** The collection's own address with another query: the token goes nowhere else. */
  private URI followed(String query) {
    var address = question.get().address().toString();
    int mark = address.indexOf('?');
    return URI.create((mark < 0 ? address : address.substring(0, mark)) + "?" + query);
  }

  private URI address(PageCursor at, long offset) {
    return at.form().on(question.get(), offset);
  }

  private SisException repeats(PageCursor at) {
    return rule().repeats(at.offset());
  }

  private EndRule rule() {
    return EndRule.of(question.get().address());
  }
}
