package org.rollcall.connector.simulator.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One request as it came in.
 *
 * @param path still encoded, so that an encoded slash stays part of its segment
 * @param query still encoded; empty where there is none
 */
record Asked(
    String verb,
    String path,
    String query,
    String authorization,
    String body,
    boolean fromLoopback) {

  String address() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  boolean isBelow(String root) {
    return path.startsWith(root + "/");
  }

  /** The decoded segments below a root. */
  List<String> segments(String root) {
    return Arrays.stream(path.substring(root.length() + 1).split("/", -1))
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }
}
