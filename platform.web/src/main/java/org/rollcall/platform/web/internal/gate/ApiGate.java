package org.rollcall.platform.web.internal.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;

/**
 * Tells the API who asks: the holder of a bearer key; or a session, which for a change must bring
 * the form token in a header. Whoever asks without is let through as nobody.
 */
public final class ApiGate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";
  private static final String NO_DATABASE =
      "{\"error\":{\"reason\":\"failed\",\"failureKind\":\"STORAGE_UNAVAILABLE\","
          + "\"whoActs\":\"operator\","
          + "\"sentence\":\"Rollcall cannot reach its database; its operator has to look.\"}}";

  private final transient Gate gate;

  public ApiGate(Gate gate) {
    this.gate = gate;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    try {
      caller(request)
          .ifPresent(caller -> Gate.setCaller(request, caller.comingFrom(gate.from(request))));
    } catch (SisException e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setContentType("application/json;charset=utf-8");
      response.getWriter().print(NO_DATABASE);
      return;
    }
    next.doFilter(request, response);
  }

  private Optional<Caller> caller(HttpServletRequest request) {
    var authorization = request.getHeader("Authorization");
    if (authorization != null) {
      return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? gate.byKey(request, authorization.substring(BEARER.length()).strip())
          : Optional.empty();
    }
    return gate.session(request)
        .filter(visitor -> SameOrigin.safe(request) || mayChange(request, visitor))
        .flatMap(Visitor::caller);
  }

  private boolean mayChange(HttpServletRequest request, Visitor visitor) {
    return gate.mayChange(request, visitor, request.getHeader(Gate.CSRF_HEADER));
  }
}
