package org.rollcall.platform.web.internal.health;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.health.ReadMetrics;
import org.rollcall.platform.web.internal.gate.Gate;

/** {@code /metrics}: to an operator, and to whoever brings metrics.key as a bearer. */
public final class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";

  private final transient ReadMetrics metrics;

  public MetricsServlet(ReadMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      var text = text(request);
      if (text.isEmpty()) {
        refuse(response);
        return;
      }
      response.setContentType(ReadMetrics.TYPE);
      response.getWriter().print(text.get());
    } catch (SisException e) {
      plain(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, e.sentence());
    }
  }

  private Optional<String> text(HttpServletRequest request) {
    var operator = Gate.caller(request).filter(caller -> caller.role() == Role.OPERATOR);
    return operator.isPresent()
        ? operator.map(metrics::show)
        : bearer(request).flatMap(metrics::show);
  }

  private static Optional<Secret> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip())
        .filter(key -> !key.isEmpty())
        .map(Secret::of);
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer");
    plain(
        response,
        HttpServletResponse.SC_UNAUTHORIZED,
        "Send Authorization: Bearer KEY, with metrics.key or the key of an operator.");
  }

  private static void plain(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().println(sentence);
  }
}
