package org.rollcall.platform.web.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** The few files that are the same for everybody: style sheet, script, logo. */
final class StaticServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Map<String, String> TYPES =
      Map.of(
          "/console.css", "text/css;charset=utf-8",
          "/console.js", "text/javascript;charset=utf-8",
          "/logo.svg", "image/svg+xml;charset=utf-8");

  private final transient Map<String, Asset> assets = new TreeMap<>();

  private record Asset(String type, String content, String tag) {}

  StaticServlet() {
    TYPES.forEach((path, type) -> assets.put(path, load(path, type)));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var asset = assets.get(String.valueOf(request.getPathInfo()));
    if (asset == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", asset.tag());
    if (asset.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(asset.type());
    response.getWriter().write(asset.content());
  }

  private static Asset load(String path, String type) {
    try (var stream = StaticServlet.class.getResourceAsStream("static" + path)) {
      if (stream == null) {
        throw new IllegalStateException("the bundle lacks static" + path);
      }
      var content = stream.readAllBytes();
      var sum = new CRC32C();
      sum.update(content);
      return new Asset(
          type, new String(content, UTF_8), '"' + HexFormat.of().toHexDigits(sum.getValue()) + '"');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
