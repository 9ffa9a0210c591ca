package org.rollcall.connector.api;

import java.net.http.HttpRequest;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the platform's HTTP client can besides: begin a request whose answer is needed soon, while
 * an earlier answer is still being read. A connector asks {@code context.http() instanceof
 * SendsAhead}; where it is not, one request follows the other.
 *
 * <p>The platform owns whatever goes on meanwhile. It decides how many requests one SIS gets at
 * once, and those that others wait for go first.
 */
@ProviderType
public interface SendsAhead {
  /**
   * Begins a request that changes nothing, if the SIS may be asked one more just now; does not wait
   * for room, and hardly blocks. Used by the thread that later takes the answer.
   *
   * @return the answer that is on its way, to be closed in any case; empty when there is no room
   * @throws org.rollcall.connector.api.failure.SisException of kind ADDRESS_WRONG, as {@code send}
   *     does
   */
  Optional<AnswerAhead> sendAhead(HttpRequest request);
}
