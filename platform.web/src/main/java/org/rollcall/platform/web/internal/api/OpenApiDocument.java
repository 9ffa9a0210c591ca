package org.rollcall.platform.web.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The description of the API, written by hand and held to the routes by a test. */
final class OpenApiDocument {
  private OpenApiDocument() {}

  static List<Route> routes() {
    return List.of(Route.get("/openapi.json", Access.OPEN, request -> Answer.ok(read())));
  }

  static JsonElement read() {
    var resource = OpenApiDocument.class.getResourceAsStream("openapi.json");
    try (var reader =
        new InputStreamReader(Objects.requireNonNull(resource, "openapi.json"), UTF_8)) {
      return JsonParser.parseReader(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("openapi.json cannot be read", unreadable);
    }
  }
}
