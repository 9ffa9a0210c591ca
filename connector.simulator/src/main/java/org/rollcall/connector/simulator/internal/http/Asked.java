package org.rollcall.connector.simulator.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One request as it came in.
 *
 * @param path still encoded, so that an encoded slash stays part of its segment
 * @param query still encoded; empty where there is none
 * @param headers by their names in small letters
 */
record Asked(
    String verb,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    boolean fromLoopback) {

  Asked {
    headers = Map.copyOf(headers);
  }

  String address() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  String authorization() {
    return header("authorization");
  }

  boolean isBelow(String root, boolean caseMatters) {
    return path.regionMatches(!caseMatters, 0, root + "/", 0, root.length() + 1);
  }

  /** The decoded segments below a root. */
  List<String> segments(String root) {
    return Arrays.stream(path.substring(root.length() + 1).split("/", -1))
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }
}
