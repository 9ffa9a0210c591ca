package org.rollcall.connector.simulator.internal.http;

import java.util.Optional;
import java.util.Set;

/** Lets those in who bring a token. */
record BearerGuard(Tokens tokens) implements Guard {

  @Override
  public Optional<Set<String>> granted(Asked asked) {
    return asked.authorization().regionMatches(true, 0, "Bearer ", 0, 7)
        ? tokens.scopesOf(asked.authorization().substring(7).strip())
        : Optional.empty();
  }

  @Override
  public String challenge() {
    return "Bearer realm=\"oneroster\"";
  }
}
