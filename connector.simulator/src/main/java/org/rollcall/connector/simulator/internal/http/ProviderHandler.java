package org.rollcall.connector.simulator.internal.http;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
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
    Asked asked = asked(request, new String(body, StandardCharsets.UTF_8));
    Answer answer =
        body.length > MAX_BODY_BYTES
            ? provider.errors().of(413, MinorCode.INVALIDDATA, "The body is larger than 1 MiB.")
            : answer(asked);
    if (answer.delivery().dropped()) {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(new EofException("The answer was dropped, as ordered."));
      return true;
    }
    response.getHeaders().put("Date", provider.date());
    new AnswerWriter(answer, asked.header("accept-encoding")).write(response, callback);
    return true;
  }

  private Answer answer(Asked asked) {
    try {
      return provider.answer(asked);
    } catch (RuntimeException defect) {
      // The border of the program: a defect of ours must still be an answer, and be seen in the
      // log.
      LOG.error("{} {} failed", asked.verb(), asked.path(), defect);
      return provider
          .errors()
          .of(500, MinorCode.INTERNAL_SERVER_ERROR, "The simulator has a defect.");
    }
  }

  private static Asked asked(Request request, String body) {
    Map<String, String> headers = new HashMap<>();
    request
        .getHeaders()
        .forEach(
            field ->
                headers.put(field.getName().toLowerCase(Locale.ROOT), orEmpty(field.getValue())));
    return new Asked(
        request.getMethod(),
        orEmpty(request.getHttpURI().getPath()),
        orEmpty(request.getHttpURI().getQuery()),
        headers,
        body,
        request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from
            && from.getAddress().isLoopbackAddress());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
