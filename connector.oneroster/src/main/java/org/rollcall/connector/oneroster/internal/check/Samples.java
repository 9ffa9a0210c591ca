package org.rollcall.connector.oneroster.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.http.ConnectionFaults;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.json.JsonStream;
import org.rollcall.connector.oneroster.internal.json.ValueReader;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/** Reads a few records of a collection, to see whether it can be read. */
final class Samples {
  private static final int MOST = 200;
  // What a failure looks like when an edition or a permission lacks a convenience.
  private static final Set<FailureKind> LACKING =
      EnumSet.of(
          FailureKind.NOT_OFFERED,
          FailureKind.PERMISSION_MISSING,
          FailureKind.ADDRESS_WRONG,
          FailureKind.DATA_UNREADABLE);

  private final SisSession session;

  Samples(SisSession session) {
    this.session = session;
  }

  /** The first records; fails as reading a roster would. */
  List<Fields> read(Query question, Set<String> envelope, int limit) {
    var query = question.with("limit", limit).with("offset", 0);
    try (var answer = session.get(query.address())) {
      if (!answer.isSuccess()) {
        throw session.failure(answer, Purpose.COLLECTION);
      }
      if (answer.status() == 204) {
        return List.of();
      }
      if (answer.isHtml()) {
        throw AnswerFailures.html(answer);
      }
      List<Fields> records = new ArrayList<>();
      var found =
          JsonStream.over(answer.body())
              .readEnvelope(
                  envelope,
                  json -> {
                    var record = new Fields(ValueReader.readMembers(json, name -> true));
                    if (records.size() < MOST) {
                      records.add(record);
                    }
                  });
      if (!found.hasCollection()) {
        throw AnswerFailures.noEnvelope(answer, found.status());
      }
      return records;
    } catch (IOException e) {
      throw ConnectionFaults.withinTheAnswer(query.address(), e);
    }
  }

  /** The same; empty when this SIS does not offer the question to this key. */
  Optional<List<Fields>> readIfOffered(Query question, Set<String> envelope, int limit) {
    try {
      return Optional.of(read(question, envelope, limit));
    } catch (SisException e) {
      if (LACKING.contains(e.kind())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether a failure only means that something is lacking. */
  static boolean isLacking(SisException failure) {
    return LACKING.contains(failure.kind()) || failure.kind() == FailureKind.CREDENTIALS_REJECTED;
  }
}
