package org.rollcall.platform.web.internal.api;

import java.util.Map;

/** A request that is wrong as HTTP or as JSON, before any use case is asked. */
final class HttpFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;
  private final transient Map<String, String> headers;

  private HttpFault(int status, String reason, String sentence, Map<String, String> headers) {
    super(sentence);
    this.status = status;
    this.reason = reason;
    this.headers = Map.copyOf(headers);
  }

  static HttpFault malformed(String sentence) {
    return new HttpFault(400, "invalid", sentence, Map.of());
  }

  static HttpFault unauthenticated(String sentence) {
    return new HttpFault(
        401, "unauthenticated", sentence, Map.of("WWW-Authenticate", "Bearer realm=\"rollcall\""));
  }

  static HttpFault noSuchPath() {
    return new HttpFault(
        404,
        "not_found",
        "There is nothing at this address; /api/v1/openapi.json lists what there is.",
        Map.of());
  }

  static HttpFault methodNotAllowed(String method, String allowed) {
    return new HttpFault(
        405,
        "invalid",
        "This address does not answer " + method + "; it answers " + allowed + ".",
        Map.of("Allow", allowed));
  }

  static HttpFault tooLarge(String what, long limit) {
    return new HttpFault(
        413, "invalid", what + " may have " + limit + " octets, this has more.", Map.of());
  }

  static HttpFault unsupportedType(String expected) {
    return new HttpFault(
        415, "invalid", "Send the body with the header Content-Type: " + expected + ".", Map.of());
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }

  Map<String, String> headers() {
    return headers;
  }
}
