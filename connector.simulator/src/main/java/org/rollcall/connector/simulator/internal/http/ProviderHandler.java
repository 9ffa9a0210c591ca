package org.rollcall.connector.simulator.internal.http;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty and the provider: a request in, an answer out. */
final class ProviderHandler extends Handler.Abstract {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderHandler.class);

  private static final int MAX_BODY_BYTES = 1 << 20;

  private final Provider provider;

  ProviderHandler(Provider provider) {
    this.provider = provider;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    byte[] body = Content.Source.asInputStream(request).readNBytes(MAX_BODY_BYTES + 1);
    Answer answer =
        body.length > MAX_BODY_BYTES
            ? Answer.refused(413, MinorCode.INVALIDDATA, "The body is larger than 1 MiB.")
            : answer(asked(request, new String(body, StandardCharsets.UTF_8)));
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    Content.Sink.write(response, true, answer.body(), callback);
    return true;
  }

  private Answer answer(Asked asked) {
    try {
      return provider.answer(asked);
    } catch (RuntimeException defect) {
      // The border of the program: a defect of ours must still be an answer, and be seen in the
      // log.
      LOG.error("{} {} failed", asked.verb(), asked.path(), defect);
      return Answer.refused(500, MinorCode.INTERNAL_SERVER_ERROR, "The simulator has a defect.");
    }
  }

  private static Asked asked(Request request, String body) {
    return new Asked(
        request.getMethod(),
        orEmpty(request.getHttpURI().getPath()),
        orEmpty(request.getHttpURI().getQuery()),
        orEmpty(request.getHeaders().get(HttpHeader.AUTHORIZATION)),
        body,
        request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from
            && from.getAddress().isLoopbackAddress());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
