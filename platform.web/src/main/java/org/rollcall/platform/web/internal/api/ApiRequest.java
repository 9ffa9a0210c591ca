package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.refusal.Refusal;

/** One request: who asks, what stood in the path and the query, and the body. */
final class ApiRequest {
  private static final int MOST_AT_ONCE = 500;

  private final HttpServletRequest request;
  private final @Nullable Caller caller;
  private final Map<String, String> path;

  ApiRequest(HttpServletRequest request, @Nullable Caller caller, Map<String, String> path) {
    this.request = request;
    this.caller = caller;
    this.path = path;
  }

  Caller caller() {
    if (caller == null) {
      throw new IllegalStateException("an open route asked who the caller is");
    }
    return caller;
  }

  /** What stood in the path for a variable. */
  String path(String variable) {
    var value = path.get(variable);
    if (value == null) {
      throw new IllegalArgumentException("the path has no variable " + variable);
    }
    return value;
  }

  /** A number in the path; anything else names nothing. */
  long number(String variable, String what) {
    try {
      return Long.parseLong(path(variable));
    } catch (NumberFormatException notANumber) {
      throw Refusal.notFound(what);
    }
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }

  /** How many of a list are asked for. */
  int limit(int usual) {
    try {
      int limit = query("limit").map(Integer::parseInt).orElse(usual);
      if (limit >= 1 && limit <= MOST_AT_ONCE) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, in the same words as for a number out of range.
    }
    throw Refusal.invalid("limit", "The limit must be a number from 1 to " + MOST_AT_ONCE + ".");
  }

  /** The body, which may have these fields and no others. */
  BodyFields body(String... known) throws IOException {
    return new BodyFields(BodyReader.object(request), List.of(known));
  }

  /** The same where nothing need be sent. */
  BodyFields optionalBody(String... known) throws IOException {
    return request.getContentType() == null
        ? new BodyFields(new JsonObject(), List.of(known))
        : body(known);
  }

  /** A file of comma-separated values. */
  InputStream csv() throws IOException {
    return BodyReader.csv(request);
  }

  /** An archive, of so many octets at most. */
  InputStream zip(long largest) throws IOException {
    return BodyReader.zip(request, largest);
  }

  /** Whether something is wished for in the query. */
  boolean flag(String name) {
    return query(name).filter("true"::equals).isPresent();
  }

  InputStream bundle() throws IOException {
    return BodyReader.bundle(request);
  }
}
