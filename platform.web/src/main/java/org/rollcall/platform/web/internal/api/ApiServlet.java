package org.rollcall.platform.web.internal.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rollcall.platform.core.service.Rollcall;

/**
 * The API under /api/v1. Who asks is in the request, put there by {@link
 * org.rollcall.platform.web.internal.gate.ApiGate}: see {@link
 * org.rollcall.platform.web.internal.gate.Gate#caller}.
 */
public final class ApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("UnusedVariable") // the routes of the API come with the next change
  private final transient Rollcall rollcall;

  public ApiServlet(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setContentType("application/json;charset=utf-8");
    response.getWriter().print("{\"error\":\"There is no such resource.\"}");
  }
}
