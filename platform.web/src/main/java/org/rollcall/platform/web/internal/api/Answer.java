package org.rollcall.platform.web.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back.
 *
 * @param body null for an answer without one
 */
record Answer(int status, @Nullable JsonElement body, Map<String, String> headers) {
  private static final String CONTENT_TYPE = "Content-Type";

  static Answer ok(JsonElement body) {
    return new Answer(200, body, Map.of());
  }

  /** A file of another type than JSON. */
  static Answer csv(String fileName, String content) {
    return new Answer(
        200,
        new JsonPrimitive(content),
        Map.of(
            CONTENT_TYPE,
            "text/csv; charset=utf-8",
            "Content-Disposition",
            "attachment; filename=\"" + fileName + "\""));
  }

  static Answer created(String location, JsonElement body) {
    return new Answer(201, body, Map.of("Location", ApiServlet.ROOT + location));
  }

  static Answer accepted(String location, JsonElement body) {
    return new Answer(202, body, Map.of("Location", ApiServlet.ROOT + location));
  }

  static Answer done() {
    return new Answer(204, null, Map.of());
  }

  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    if (body == null) {
      return;
    }
    if (headers.containsKey(CONTENT_TYPE)) {
      response.getOutputStream().write(body.getAsString().getBytes(UTF_8));
      return;
    }
    // One Gson per answer that only ever sees JsonElement: a shared one would keep classes alive.
    var octets = new GsonBuilder().disableHtmlEscaping().create().toJson(body).getBytes(UTF_8);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setContentLength(octets.length);
    response.getOutputStream().write(octets);
  }
}
