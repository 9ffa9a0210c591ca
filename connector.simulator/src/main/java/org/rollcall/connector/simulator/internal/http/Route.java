package org.rollcall.connector.simulator.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One operation of the standard.
 *
 * @param pattern its path below the service, with {@code {id}} where an identifier stands
 * @param scopes any one of these opens it
 */
record Route(String verb, String pattern, Set<String> scopes, Function<Call, Answer> endpoint) {

  private static final String ID = "{id}";

  static Route get(String pattern, Set<String> scopes, Function<Call, Answer> endpoint) {
    return new Route("GET", pattern, scopes, endpoint);
  }

  /** The identifiers in a path that has this route's pattern. */
  Optional<List<String>> match(List<String> path, boolean caseMatters) {
    List<String> wanted = List.of(pattern.substring(1).split("/"));
    if (wanted.size() != path.size()) {
      return Optional.empty();
    }
    var ids = new ArrayList<String>();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).equals(ID)) {
        ids.add(path.get(i));
      } else if (!(caseMatters
          ? wanted.get(i).equals(path.get(i))
          : wanted.get(i).equalsIgnoreCase(path.get(i)))) {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }
}
