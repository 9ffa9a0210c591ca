package org.rollcall.platform.web.internal.health;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.health.CheckHealth;
import org.rollcall.platform.core.health.Health;
import org.rollcall.platform.core.health.HealthCheck;
import org.rollcall.platform.web.internal.gate.Gate;

/**
 * {@code /health/live}: whether this process answers. {@code /health/ready}, and {@code /health}:
 * whether requests can be answered; an operator sees every check.
 */
public final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient CheckHealth health;

  public HealthServlet(CheckHealth health) {
    this.health = health;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getRequestURI();
    var caller = Gate.caller(request).filter(it -> it.role() == Role.OPERATOR);
    if (path.equals("/health/live")) {
      send(response, true, status("up"));
    } else if (!path.equals("/health") && !path.equals("/health/ready")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (caller.isPresent()) {
      show(response, caller.get());
    } else {
      boolean ready = health.ready();
      send(response, ready, status(ready ? "up" : "down"));
    }
  }

  private void show(HttpServletResponse response, Caller operator) throws IOException {
    var found = health.show(operator);
    var body = status(word(found.state()));
    body.add("checks", checks(found));
    send(response, found.ready(), body);
  }

  private static JsonArray checks(Health health) {
    var checks = new JsonArray();
    for (HealthCheck check : health.checks()) {
      var object = new JsonObject();
      object.addProperty("name", check.name());
      object.addProperty("status", word(check.state()));
      object.addProperty("sentence", check.sentence());
      checks.add(object);
    }
    return checks;
  }

  private static JsonObject status(String word) {
    var object = new JsonObject();
    object.addProperty("status", word);
    return object;
  }

  private static String word(HealthCheck.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static void send(HttpServletResponse response, boolean well, JsonObject body)
      throws IOException {
    response.setStatus(
        well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().print(body);
  }
}
