package org.rollcall.connector.oneroster.internal.gradebook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.gradebook.WriteReceipt;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/** Writes once; where the fate of a write is not known, says so and leaves it at that. */
final class GradebookWrites {
  private final SisSession session;

  GradebookWrites(SisSession session) {
    this.session = session;
  }

  WriteReceipt put(URI address, String json) {
    try (var answer = send("PUT", address, json)) {
      return switch (answer.status()) {
        case 201 -> proven(answer, WriteReceipt.CREATED);
        case 202 -> proven(answer, WriteReceipt.ACCEPTED);
        case 200, 204 -> proven(answer, WriteReceipt.REPLACED);
        default -> throw failure(answer);
      };
    }
  }

  WriteReceipt delete(URI address) {
    try (var answer = send("DELETE", address, "")) {
      return switch (answer.status()) {
        case 200, 204 -> proven(answer, WriteReceipt.DELETED);
        case 202 -> proven(answer, WriteReceipt.ACCEPTED);
        case 404, 410 -> {
          if (answer.isHtml()) {
            throw failure(answer);
          }
          yield WriteReceipt.ALREADY_GONE;
        }
        default -> throw failure(answer);
      };
    }
  }

  private Answer send(String method, URI address, String json) {
    session.pass();
    try {
      return session.write(method, address, json);
    } catch (SisException e) {
      throw e.kind() == FailureKind.UNAVAILABLE ? unknownFate(e) : e;
    }
  }

  /** A success that is none: a page for people, or a failure told with a good status. */
  private static WriteReceipt proven(Answer answer, WriteReceipt receipt) {
    if (answer.isHtml()) {
      throw unknownFate(null);
    }
    var said = answer.readStatus();
    if (said.saysFailure()) {
      throw new SisException(
          FailureKind.REFUSED, "The SIS declined to store this." + said.reason());
    }
    return receipt;
  }

  private SisException failure(Answer answer) {
    var failure = session.failure(answer, Purpose.WRITE);
    return failure.kind() == FailureKind.UNAVAILABLE ? unknownFate(failure) : failure;
  }

  private static SisException unknownFate(@Nullable Throwable cause) {
    return new SisException(
        FailureKind.UNAVAILABLE,
        "The SIS did not confirm that it stored this. Rollcall looks before it sends it again.",
        cause);
  }
}
