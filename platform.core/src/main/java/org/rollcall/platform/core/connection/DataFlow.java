package org.rollcall.platform.core.connection;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What may flow over a connection once a person acknowledged it. */
public enum DataFlow {
  /** Rosters, from the SIS. */
  IMPORT,
  /** Grades, to the SIS. */
  EXPORT;

  /** Some of them as they are named in a sentence: {@code import and export}. */
  public static String words(Set<DataFlow> flows) {
    return flows.stream()
        .sorted()
        .map(flow -> flow.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" and "));
  }
}
