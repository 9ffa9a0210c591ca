package org.rollcall.platform.web.internal.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.gate.RestOfBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The REST API; to be mapped at {@value #ROOT} and everything below it. */
public final class ApiServlet extends HttpServlet {
  /** Where the API lives. */
  public static final String ROOT = "/api/v1";

  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(ApiServlet.class);

  private final transient RouteTable routes;

  /** The API over the use cases of the core. */
  public ApiServlet(Rollcall rollcall) {
    this.routes = RouteTable.of(rollcall);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var answer = answer(request);
    RestOfBody.skip(request);
    answer.send(response);
  }

  private Answer answer(HttpServletRequest request) throws IOException {
    try {
      return route(request);
    } catch (HttpFault fault) {
      return ErrorAnswer.of(fault);
    } catch (Refusal refusal) {
      return ErrorAnswer.of(refusal);
    } catch (SisException failure) {
      return ErrorAnswer.of(failure);
    } catch (RuntimeException defect) {
      // The service boundary: whoever asks gets the one shape of an error, never a stack.
      log.error("A request to the API failed by a defect {}", request.getMethod(), defect);
      return ErrorAnswer.defect();
    }
  }

  private Answer route(HttpServletRequest request) throws IOException {
    var found = routes.find(request.getMethod(), pathBelowRoot(request));
    var route = found.route();
    if (route.access() == Access.OPEN) {
      return route.handler().handle(new ApiRequest(request, null, found.values()));
    }
    var caller = Callers.of(request);
    if (route.access() == Access.OPERATOR) {
      caller.mustBeOperator();
    }
    return route.handler().handle(new ApiRequest(request, caller, found.values()));
  }

  /** The raw path, because a sourcedId may hold an encoded slash. */
  private static String pathBelowRoot(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (!path.startsWith(ROOT)) {
      throw HttpFault.noSuchPath();
    }
    return path.substring(ROOT.length());
  }
}
