package org.rollcall.platform.web.internal.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A path with named places, such as {@code /connections/{connection}/runs}. */
public record PathPattern(String text) {

  /** What stands in the named places of a path; empty when the path has another form. */
  Optional<Map<String, String>> match(String path) {
    var wanted = segments(text);
    var given = segments(path);
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    var places = new TreeMap<String, String>();
    for (int i = 0; i < wanted.size(); i++) {
      var segment = wanted.get(i);
      if (segment.startsWith("{")) {
        places.put(segment.substring(1, segment.length() - 1), given.get(i));
      } else if (!segment.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(places);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
