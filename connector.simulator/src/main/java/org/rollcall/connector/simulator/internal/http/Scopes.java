package org.rollcall.connector.simulator.internal.http;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.connector.simulator.internal.record.Version;

/** The names of the scopes that are granted, and which of them open an endpoint. */
final class Scopes {

  static final Set<String> ROSTER = Set.of("roster.readonly");
  static final Set<String> ROSTER_CORE = Set.of("roster.readonly", "roster-core.readonly");
  static final Set<String> DEMOGRAPHICS = Set.of("roster-demographics.readonly");
  static final Set<String> GRADEBOOK = Set.of("gradebook.readonly");
  static final Set<String> GRADEBOOK_CORE = Set.of("gradebook.readonly", "gradebook-core.readonly");
  static final Set<String> PUT = Set.of("gradebook.createput");
  static final Set<String> POST = Set.of("gradebook.createpost");
  static final Set<String> DELETE = Set.of("gradebook.delete");

  static final Set<String> ALL =
      List.of(ROSTER_CORE, DEMOGRAPHICS, GRADEBOOK_CORE, PUT, POST, DELETE).stream()
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Scopes() {}

  /** The names of those among the asked ones that exist in this version. */
  static Set<String> known(String asked, Version version) {
    String prefix = version.scopePrefix();
    return Arrays.stream(asked.strip().split("\\s+"))
        .filter(scope -> scope.startsWith(prefix))
        .map(scope -> scope.substring(prefix.length()))
        .filter(ALL::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  static String spelled(Set<String> names, Version version) {
    return names.stream()
        .sorted()
        .map(version.scopePrefix()::concat)
        .collect(Collectors.joining(" "));
  }
}
