package org.rollcall.platform.web.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.backup.Backup;

/**
 * What goes back.
 *
 * @param body null for an answer without one
 * @param backup what is written instead of a body; null for every other answer
 */
record Answer(
    int status, @Nullable JsonElement body, Map<String, String> headers, @Nullable Backup backup) {
  private static final String CONTENT_TYPE = "Content-Type";

  Answer(int status, @Nullable JsonElement body, Map<String, String> headers) {
    this(status, body, headers, null);
  }

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

  /** A back-up, written while it is read. */
  static Answer zip(String fileName, Backup backup) {
    return new Answer(
        200,
        null,
        Map.of(
            CONTENT_TYPE,
            "application/zip",
            "Content-Disposition",
            "attachment; filename=\"" + fileName + "\""),
        backup);
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
    if (backup != null) {
      try (backup) {
        backup.writeTo(response.getOutputStream());
      }
      return;
    }
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
