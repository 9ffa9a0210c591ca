package org.rollcall.platform.core.outbound;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** Which redirects are followed: of a GET, within the server. None leads to another server. */
final class RedirectRule {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private RedirectRule() {}

  /**
   * The request that follows; empty when the response is the answer.
   *
   * @throws SisException of kind ADDRESS_WRONG when it leads to another server
   */
  static Optional<HttpRequest> next(HttpRequest request, HttpResponse<?> response) {
    if (!REDIRECTS.contains(response.statusCode())) {
      return Optional.empty();
    }
    var target = response.headers().firstValue("Location").flatMap(to -> resolve(request, to));
    if (target.isEmpty()) {
      return Optional.empty();
    }
    var here = Origin.of(request.uri());
    var there = Origin.of(target.get());
    if (!there.equals(here)) {
      throw new SisException(
          FailureKind.ADDRESS_WRONG,
          here
              + " sends us on to "
              + there
              + ", which is another server: enter the address at"
              + " which the SIS itself answers.");
    }
    return request.method().equals("GET")
        ? Optional.of(
            HttpRequest.newBuilder(request, (name, value) -> true).uri(target.get()).build())
        : Optional.empty();
  }

  private static Optional<URI> resolve(HttpRequest request, String location) {
    try {
      return Optional.of(request.uri().resolve(location));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
