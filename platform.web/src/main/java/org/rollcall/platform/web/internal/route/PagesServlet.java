package org.rollcall.platform.web.internal.route;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.web.internal.gate.Gate;
import org.rollcall.platform.web.internal.gate.RestOfBody;
import org.rollcall.platform.web.internal.gate.Visitor;
import org.rollcall.platform.web.internal.route.Answer.SessionChange;
import org.rollcall.platform.web.internal.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the route of a request, lets in whoever may, and writes what the page answers. */
public final class PagesServlet extends HttpServlet {

  /** The most that is typed into one form; no key, secret or address comes near it. */
  public static final int FORM_LIMIT_BYTES = 256 << 10;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(PagesServlet.class);

  private final transient List<Route> routes;
  private final transient Gate gate;
  private final transient Views views;

  public PagesServlet(List<Route> routes, Gate gate, Views views) {
    this.routes = routes;
    this.gate = gate;
    this.views = views;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    @Nullable Visitor visitor = null;
    Answer answer;
    try {
      visitor = gate.visitor(request, response);
      answer = answer(request, visitor);
    } catch (Refusal e) {
      answer = Trouble.of(e, askedFrom(request));
    } catch (HttpException.RuntimeException e) {
      answer =
          request.getContentLengthLong() > FORM_LIMIT_BYTES && !isUpload(request)
              ? Trouble.tooMuchTyped(FORM_LIMIT_BYTES, formOf(request))
              : Trouble.unreadable(e.getCode());
    } catch (SisException e) {
      LOG.warn("A page could not be made: {}", e.sentence());
      answer = Trouble.of(e);
    } catch (
        RuntimeException e) { // the service boundary: people get a page, the log gets the stack
      LOG.error("A page could not be made", e);
      answer = Trouble.defect();
    }
    RestOfBody.skip(request);
    write(request, response, visitor, answer);
  }

  private Answer answer(HttpServletRequest request, Visitor visitor) {
    for (Route route : routes) {
      var places = route.path().match(path(request));
      if (places.isPresent() && route.method().name().equals(method(request))) {
        return admit(route, request, visitor, places.get());
      }
    }
    throw Refusal.notFound("page");
  }

  private Answer admit(
      Route route, HttpServletRequest request, Visitor visitor, Map<String, String> places) {
    var anybody = route.access() == Route.Access.ANYBODY;
    if (!anybody && visitor.account() == null) {
      return Answer.go("/sign-in" + wayBack(request));
    }
    if (anybody && isUpload(request)) {
      // Only who has signed in may make us write files.
      throw Refusal.forbidden("Sign in first.");
    }
    if (route.method() == Route.Method.POST
        && !gate.mayChange(request, visitor, request.getParameter("csrf"))) {
      return Trouble.foreign();
    }
    return route.page().answer(new Asked(request, places, visitor, gate.remoteAddress(request)));
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Visitor visitor,
      Answer answer)
      throws IOException {
    if (answer instanceof Answer.Go go) {
      change(request, response, go.change());
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", go.path());
    } else if (answer instanceof Answer.Download file) {
      response.setContentType(file.type());
      response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
      response.getOutputStream().write(file.content().getBytes(StandardCharsets.UTF_8));
    } else if (answer instanceof Answer.Data data) {
      response.setContentType("application/json;charset=utf-8");
      response.getOutputStream().write(data.json().getBytes(StandardCharsets.UTF_8));
    } else if (answer instanceof Answer.Show show) {
      var page = views.page(show.content(), visitor, path(request));
      response.setStatus(show.status());
      response.setContentType("text/html;charset=utf-8");
      response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void change(
      HttpServletRequest request, HttpServletResponse response, @Nullable SessionChange change) {
    if (change instanceof SessionChange.Begin begin) {
      gate.startSession(response, begin.token());
    } else if (change instanceof SessionChange.End) {
      gate.endSession(request, response);
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith("multipart/");
  }

  /** Where the form that was sent can be opened anew; empty when that is nowhere. */
  private String formOf(HttpServletRequest request) {
    var query = request.getQueryString();
    return isShown(path(request)) ? path(request) + (query == null ? "" : "?" + query) : "";
  }

  /** The page nearest to where something was sent to; empty when only looking was refused. */
  private String askedFrom(HttpServletRequest request) {
    var path = path(request);
    if (!method(request).equals("POST")) {
      return "";
    }
    while (!path.isEmpty() && !isShown(path)) {
      path = path.substring(0, path.lastIndexOf('/'));
    }
    return path;
  }

  private boolean isShown(String path) {
    return routes.stream()
        .filter(route -> route.method() == Route.Method.GET)
        .anyMatch(route -> route.path().match(path).isPresent());
  }

  private static String wayBack(HttpServletRequest request) {
    if (!request.getMethod().equals("GET") || path(request).equals("/")) {
      return "";
    }
    var query = request.getQueryString();
    var target = path(request) + (query == null ? "" : "?" + query);
    return "?next=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
  }

  private static String method(HttpServletRequest request) {
    return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
  }

  private static String path(HttpServletRequest request) {
    var info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}
