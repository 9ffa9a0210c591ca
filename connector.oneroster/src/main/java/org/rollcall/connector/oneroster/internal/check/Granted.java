package org.rollcall.connector.oneroster.internal.check;

import java.util.List;
import org.rollcall.connector.oneroster.internal.token.Pass;
import org.rollcall.connector.oneroster.internal.token.Token;

/** The permissions that came with a token, by their short names. */
final class Granted {
  private Granted() {}

  /** Such as {@code roster.readonly}; empty where the SIS does not say. */
  static List<String> names(Pass pass) {
    return pass instanceof Token token
        ? token.scopes().stream().map(scope -> scope.substring(scope.lastIndexOf('/') + 1)).toList()
        : List.of();
  }
}
