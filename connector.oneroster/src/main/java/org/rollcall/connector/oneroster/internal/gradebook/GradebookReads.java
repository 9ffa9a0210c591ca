package org.rollcall.connector.oneroster.internal.gradebook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.http.ConnectionFaults;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.json.JsonStream;
import org.rollcall.connector.oneroster.internal.paging.Element;
import org.rollcall.connector.oneroster.internal.paging.Following;
import org.rollcall.connector.oneroster.internal.paging.PageCursor;
import org.rollcall.connector.oneroster.internal.paging.PagedCollection;
import org.rollcall.connector.oneroster.internal.paging.PagesAhead;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/** Reads all pages of what belongs to one class, or one record. */
final class GradebookReads {
  private static final int NOT_FOUND = 404;

  private final SisSession session;
  private final int pageSize;

  GradebookReads(SisSession session, int pageSize) {
    this.session = session;
    this.pageSize = pageSize;
  }

  /** What belongs to a class. */
  <T> List<T> all(
      Supplier<Query> question, Set<String> envelope, Function<Fields, Optional<T>> mapper) {
    return all(question, envelope, mapper, Purpose.NESTED);
  }

  <T> List<T> all(
      Supplier<Query> question,
      Set<String> envelope,
      Function<Fields, Optional<T>> mapper,
      Purpose purpose) {
    var parser = new ListParser<T>(mapper);
    walk(question, envelope, parser, purpose);
    return parser.records();
  }

  void walk(
      Supplier<Query> question, Set<String> envelope, Element.Parser parser, Purpose purpose) {
    var collection =
        new PagedCollection(
            session, question, envelope, purpose, PagesAhead.never(), Following.NOTHING);
    Optional<PageCursor> place = Optional.of(PageCursor.start(pageSize, false));
    while (place.isPresent()) {
      place = collection.read(place.get(), parser).next();
    }
  }

  /** One record; empty when the SIS has none, or only one that is to be deleted. */
  <T> Optional<T> one(
      Query question,
      Set<String> envelope,
      Function<Fields, Optional<T>> mapper,
      Function<T, RecordHeader> header) {
    try (var answer = session.get(question.address())) {
      if (answer.status() == NOT_FOUND && !answer.isHtml()) {
        return Optional.empty();
      }
      if (!answer.isSuccess()) {
        throw session.failure(answer, Purpose.EXTRA);
      }
      return read(answer, envelope, mapper)
          .filter(record -> header.apply(record).status() == RecordStatus.ACTIVE);
    }
  }

  private static <T> Optional<T> read(
      Answer answer, Set<String> envelope, Function<Fields, Optional<T>> mapper) {
    if (answer.isHtml()) {
      throw AnswerFailures.html(answer);
    }
    var parser = new ListParser<T>(mapper);
    try {
      var found =
          JsonStream.over(answer.body())
              .readEnvelope(envelope, json -> parser.parse(json).deliver());
      if (!found.hasCollection()) {
        throw AnswerFailures.noEnvelope(answer, found.status());
      }
    } catch (IOException e) {
      throw ConnectionFaults.withinTheAnswer(answer.address(), e);
    }
    return parser.records().stream().findFirst();
  }
}
