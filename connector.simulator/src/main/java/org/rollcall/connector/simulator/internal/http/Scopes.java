package org.rollcall.connector.simulator.internal.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes of OneRoster 1.2 that this provider grants, and which of them open an endpoint. */
final class Scopes {

  private static final String PREFIX = "https://purl.imsglobal.org/spec/or/v1p2/scope/";

  static final Set<String> ROSTER = scopes("roster.readonly");
  static final Set<String> ROSTER_CORE = scopes("roster.readonly", "roster-core.readonly");
  static final Set<String> DEMOGRAPHICS = scopes("roster-demographics.readonly");
  static final Set<String> GRADEBOOK = scopes("gradebook.readonly");
  static final Set<String> GRADEBOOK_CORE = scopes("gradebook.readonly", "gradebook-core.readonly");
  static final Set<String> PUT = scopes("gradebook.createput");
  static final Set<String> DELETE = scopes("gradebook.delete");

  static final Set<String> ALL =
      List.of(ROSTER_CORE, DEMOGRAPHICS, GRADEBOOK_CORE, PUT, DELETE).stream()
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Scopes() {}

  private static Set<String> scopes(String... names) {
    return Set.of(names).stream().map(PREFIX::concat).collect(Collectors.toUnmodifiableSet());
  }
}
