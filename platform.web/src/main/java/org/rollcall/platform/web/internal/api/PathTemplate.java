package org.rollcall.platform.web.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path below the API's root in which segments like {@code {id}} stand for any one segment. */
record PathTemplate(String text, List<String> segments) {
  static PathTemplate of(String text) {
    return new PathTemplate(text, split(text));
  }

  /** The decoded values by name when a path, as it stood in the request line, fits. */
  Optional<Map<String, String>> match(String rawPath) {
    var asked = split(rawPath);
    if (asked.size() != segments.size()) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < asked.size(); i++) {
      var expected = segments.get(i);
      var actual = decode(asked.get(i));
      if (isVariable(expected) && !actual.isEmpty()) {
        values.put(expected.substring(1, expected.length() - 1), actual);
      } else if (!expected.equals(actual)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  boolean hasVariables() {
    return segments.stream().anyMatch(PathTemplate::isVariable);
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  private static List<String> split(String path) {
    var segments = new ArrayList<String>();
    int from = path.startsWith("/") ? 1 : 0;
    for (int slash = path.indexOf('/', from); slash >= 0; slash = path.indexOf('/', from)) {
      segments.add(path.substring(from, slash));
      from = slash + 1;
    }
    segments.add(path.substring(from));
    return List.copyOf(segments);
  }

  private static String decode(String segment) {
    try {
      // URLDecoder reads a plus sign as a blank; in a path it is a plus sign.
      return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException malformed) {
      return segment;
    }
  }
}
