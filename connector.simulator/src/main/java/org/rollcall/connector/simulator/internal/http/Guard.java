package org.rollcall.connector.simulator.internal.http;

import java.util.Optional;
import java.util.Set;

/** Tells who may come in. */
interface Guard {

  /** The scopes that a request has; empty where it may not come in at all. */
  Optional<Set<String>> granted(Asked asked);

  /** What a caller is told to bring. */
  String challenge();
}
